package eu.salvus.server.publication;

import eu.salvus.server.publication.Reach.Count;
import eu.salvus.warning.alert.Exploitation;
import eu.salvus.warning.alert.Severity;
import eu.salvus.warning.alert.Threat;

/**
 * How heavy a weakness weighs.
 *
 * @param severity how bad publishers say it is at the worst
 * @param exploited whether a publisher says that attackers use it
 * @param threat what catalogues say of attacks
 * @param count how many organisations it may concern, of those hosted here and those that told what they use
 */
record Weight(Severity severity, boolean exploited, Threat threat, Count count) {

    private static final int COUNT_BITS = 20;
    private static final int SEVERITY_BITS = 3;

    /** The heavier of both in each respect. */
    Weight and(Weight other) {
        return new Weight(
                severity.compareTo(other.severity) >= 0 ? severity : other.severity,
                exploited || other.exploited,
                threat.and(other.threat),
                count.and(other.count));
    }

    /** How far it is exploited, as publishers and catalogues say. */
    Exploitation exploitation() {
        return exploited ? Exploitation.ACTIVE : threat.exploitation();
    }

    /** Whether a decision that knew something else has to be taken anew; whom it concerns may be counted at any time, and is no news. */
    boolean isWorseThan(Weight before) {
        return severity.compareTo(before.severity) > 0
                || exploitation().compareTo(before.exploitation()) > 0
                || threat.ransomware() && !before.threat.ransomware();
    }

    /**
     * Where it stands in the queue, the greatest first: by exploitation, then extortion, then whom it may concern, as far as that is told, then
     * severity.
     */
    int urgency() {
        int attacks = exploitation().ordinal() * 2 + (threat.ransomware() ? 1 : 0);
        Integer told = ReachPayload.told(count.organisations());
        int concerned = told == null ? 0 : Math.min(told, (1 << COUNT_BITS) - 1);
        return (attacks << COUNT_BITS | concerned) << SEVERITY_BITS | severity.ordinal();
    }

    Weight counted(Count now) {
        return new Weight(severity, exploited, threat, now);
    }

    Weight threatened(Threat now) {
        return new Weight(severity, exploited, now, count);
    }
}
