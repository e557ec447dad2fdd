package eu.salvus.simulation.care;

import eu.salvus.simulation.unknown.Assumed;
import java.util.List;

/**
 * More patients than in usual weeks for some hours, and more people at work, as in a mass-casualty night. It comes with or without an
 * attack: care lost is counted against the same surge without one.
 *
 * @param lead hours by which it begins before the attacker strikes, at least 0; never before the run
 * @param hours how long it lasts, above 0
 * @param extras what comes on top of usual weeks, at most one for each clinical service
 */
public record Surge(double lead, double hours, List<Extra> extras) {

    /** Copies the list. */
    public Surge {
        extras = List.copyOf(extras);
    }

    /**
     * What comes on top at a clinical service.
     *
     * @param service its index
     * @param patients urgent patients per hour
     * @param capacity patients per hour that those called in can treat when all works
     */
    public record Extra(int service, Assumed patients, Assumed capacity) {}

    void check(Faults faults, int clinicalServices, int groups) {
        faults.unless(
                lead >= 0 && lead < CareRun.HORIZON, "A surge begins 0 hours or more before the strike, not " + lead);
        faults.unless(hours > 0 && hours < CareRun.HORIZON, "A surge lasts above 0 hours, not " + hours);
        for (Extra extra : extras) {
            faults.unless(
                    extra.service() >= 0 && extra.service() < clinicalServices,
                    "A surge comes to clinical service " + extra.service() + "; there are " + clinicalServices);
            faults.unlessBetween("Patients of a surge", extra.patients(), 0, Double.MAX_VALUE, groups);
            faults.unlessBetween("Capacity in a surge", extra.capacity(), 0, Double.MAX_VALUE, groups);
        }
    }
}
