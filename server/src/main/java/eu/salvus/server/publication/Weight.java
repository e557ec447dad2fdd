package eu.salvus.server.publication;

import eu.salvus.server.publication.Reach.Count;
import eu.salvus.warning.alert.Severity;

/**
 * How heavy a weakness weighs.
 *
 * @param severity how bad publishers say it is at the worst
 * @param exploited whether a publisher says that attackers use it
 * @param count how many organisations hosted here it may concern
 */
record Weight(Severity severity, boolean exploited, Count count) {

    /** The heavier of both in each respect. */
    Weight and(Weight other) {
        return new Weight(
                severity.compareTo(other.severity) >= 0 ? severity : other.severity,
                exploited || other.exploited,
                count.and(other.count));
    }

    /** Whether a decision that knew something else has to be taken anew; whom it concerns may be counted at any time, and is no news. */
    boolean isWorseThan(Weight before) {
        return severity.compareTo(before.severity) > 0 || exploited && !before.exploited;
    }

    Weight counted(Count now) {
        return new Weight(severity, exploited, now);
    }
}
