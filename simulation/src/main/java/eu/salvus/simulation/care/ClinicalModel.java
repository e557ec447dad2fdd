package eu.salvus.simulation.care;

import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clinical service, as the simulation needs it.
 *
 * @param name for messages
 * @param week demand and capacity
 * @param urgentShare share of the demand that is urgent, 0 to 1
 * @param urgentDeadline hours after which an urgent patient who was not served is missed
 * @param electiveDeadline the same for the others
 * @param dependencies what it depends on
 * @param grace hours a fall lasts before it costs capacity
 * @param degraded how it works without its systems, if at all
 * @param diversion when it sends patients away, if at all
 * @param hoursPerPatient hours of care of one patient
 * @param weight weight of an hour of this care in totals
 */
public record ClinicalModel(
        String name,
        WeekProfile week,
        double urgentShare,
        double urgentDeadline,
        double electiveDeadline,
        List<Dependency> dependencies,
        Assumed grace,
        @Nullable DegradedMode degraded,
        @Nullable Diversion diversion,
        Assumed hoursPerPatient,
        double weight) {

    /** Copies the dependencies. */
    public ClinicalModel {
        dependencies = List.copyOf(dependencies);
    }

    /** A service with neither dependencies nor deadlines, of one hour per patient and weight 1, to be made specific. */
    public static Builder named(String name, WeekProfile week) {
        return new Builder(name, week);
    }

    void check(Faults faults, int clinicalServices, int digitalServices, int pools, int groups) {
        String what = "Clinical service " + name;
        faults.unless(
                week.weeklyDemand() < week.weeklyCapacity() || week.weeklyDemand() == 0,
                what + " has a weekly demand of " + week.weeklyDemand() + " patients, not below its capacity of "
                        + week.weeklyCapacity() + "; raise the capacity or lower the demand");
        faults.unless(urgentShare >= 0 && urgentShare <= 1, what + ": urgent share must be 0 to 1, not " + urgentShare);
        faults.unless(urgentDeadline > 0, what + ": urgent deadline must be above 0 hours, not " + urgentDeadline);
        faults.unless(
                electiveDeadline > 0, what + ": elective deadline must be above 0 hours, not " + electiveDeadline);
        faults.unlessBetween(what + ": grace time", grace, 0, Double.MAX_VALUE, groups);
        faults.unlessBetween(what + ": hours per patient", hoursPerPatient, 0, Double.MAX_VALUE, groups);
        faults.unless(
                weight >= 0 && weight < Double.POSITIVE_INFINITY,
                what + ": weight must be 0 or more and finite, not " + weight);
        for (Dependency dependency : dependencies) {
            faults.unlessBetween(what + ": share kept", dependency.keep(), 0, 1, groups);
            switch (dependency) {
                case Dependency.OnDigital on ->
                    faults.unless(
                            on.service() >= 0 && on.service() < digitalServices,
                            what + " depends on digital service " + on.service() + "; there are " + digitalServices);
                case Dependency.OnClinical on ->
                    faults.unless(
                            on.service() >= 0 && on.service() < clinicalServices,
                            what + " depends on clinical service " + on.service() + "; there are " + clinicalServices);
                case Dependency.OnShare on ->
                    faults.unless(on.resources().length > 0, what + " depends on a share of nothing");
            }
        }
        if (degraded != null) {
            faults.unlessBetween(what + ": set-up of degraded mode", degraded.setUp(), 0, Double.MAX_VALUE, groups);
            faults.unlessBetween(what + ": share in degraded mode", degraded.share(), 0, 1, groups);
            faults.unlessBetween(
                    what + ": hold of degraded mode", degraded.hold(), 0, Double.POSITIVE_INFINITY, groups);
            faults.unlessBetween(what + ": fatigue per day", degraded.fatigue(), 0, 1, groups);
        }
        if (diversion != null) {
            check(faults, what, diversion, pools, groups);
        }
    }

    private static void check(Faults faults, String what, Diversion diversion, int pools, int groups) {
        faults.unless(
                diversion.below() >= 0 && diversion.below() <= diversion.above() && diversion.above() <= 1,
                what + ": diversion must go on below a share not above the one where it goes off, both 0 to 1, not "
                        + diversion.below() + " and " + diversion.above());
        faults.unless(
                diversion.belowHours() >= 0 && diversion.aboveHours() >= 0,
                what + ": hours before diversion goes on or off must be 0 or more");
        faults.unlessBetween(what + ": share diverted", diversion.share(), 0, 1, groups);
        faults.unless(
                diversion.pool() >= 0 && diversion.pool() < pools,
                what + " diverts to neighbours " + diversion.pool() + "; there are " + pools);
    }

    /** Makes a clinical service specific. */
    public static final class Builder {

        private final String name;
        private final WeekProfile week;
        private double urgentShare;
        private double urgentDeadline = Double.POSITIVE_INFINITY;
        private double electiveDeadline = Double.POSITIVE_INFINITY;
        private final List<Dependency> dependencies = new ArrayList<>();
        private Assumed grace = Assumed.known(0);
        private @Nullable DegradedMode degraded;
        private @Nullable Diversion diversion;
        private Assumed hoursPerPatient = Assumed.known(1);
        private double weight = 1;

        private Builder(String name, WeekProfile week) {
            this.name = name;
            this.week = week;
        }

        /** Share of the demand that is urgent, 0 to 1. */
        public Builder urgentShare(double share) {
            urgentShare = share;
            return this;
        }

        /** Longest waits in hours, of urgent patients and of the others; infinite if none. */
        public Builder deadlines(double urgent, double elective) {
            urgentDeadline = urgent;
            electiveDeadline = elective;
            return this;
        }

        /** Adds something it depends on. */
        public Builder dependsOn(Dependency dependency) {
            dependencies.add(dependency);
            return this;
        }

        /** Hours a fall lasts before it costs capacity. */
        public Builder grace(Assumed hours) {
            grace = hours;
            return this;
        }

        /** How it works without its systems. */
        public Builder degraded(DegradedMode mode) {
            degraded = mode;
            return this;
        }

        /** When it sends patients away. */
        public Builder diversion(Diversion rule) {
            diversion = rule;
            return this;
        }

        /** Hours of care of one patient, and the weight of such an hour in totals. */
        public Builder care(Assumed hours, double weightOfAnHour) {
            hoursPerPatient = hours;
            weight = weightOfAnHour;
            return this;
        }

        /** The clinical service; {@link CareModel.Builder#build} checks it. */
        public ClinicalModel build() {
            return new ClinicalModel(
                    name,
                    week,
                    urgentShare,
                    urgentDeadline,
                    electiveDeadline,
                    dependencies,
                    grace,
                    degraded,
                    diversion,
                    hoursPerPatient,
                    weight);
        }
    }
}
