package eu.salvus.simulation.care;

import eu.salvus.simulation.unknown.Assumed;

/**
 * How a clinical service works without its systems: on paper, by telephone, by runners.
 *
 * @param start what the set-up waits for
 * @param setUp hours from that moment until the mode works
 * @param share share of normal capacity it gives at first, 0 to 1
 * @param hold hours from the end of the grace time that the staff can hold it; infinite if for ever
 * @param fatigue share of the mode's first capacity that is lost at each whole day after the end of the grace time, 0 to 1
 */
public record DegradedMode(Start start, Assumed setUp, Assumed share, Assumed hold, Assumed fatigue) {

    /** What sets the degraded mode going. */
    public enum Start {
        /** The service notices itself that its systems are gone; if the crisis cell decided before, that counts. */
        FALL,
        /** Only the crisis cell decides; a decision taken before the fall counts from then. */
        DECISION
    }
}
