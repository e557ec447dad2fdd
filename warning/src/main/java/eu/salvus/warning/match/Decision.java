package eu.salvus.warning.match;

import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.version.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all lines of an advisory together say about an asset and a weakness.
 *
 * @param outcome the outcome
 * @param finding the line it rests on
 */
record Decision(Outcome outcome, Finding finding) {

    /**
     * Lines that surely name the asset go before those that perhaps do; lines that contradict each other, and a line that may after all
     * be meant, are for a person.
     *
     * @param statuses what the advisory says of the weakness, by product id
     */
    static @Nullable Decision of(Map<String, Status> statuses, List<Finding> findings) {
        Decision sure = null;
        Decision open = null;
        Decision perhaps = null;
        Decision narrower = null;
        boolean cleared = false;
        boolean contradicted = false;
        for (Finding finding : findings) {
            Status status = statuses.get(finding.leaf().product().id());
            contradicted |= finding.clears(status);
            Outcome outcome = finding.outcome(status);
            if (outcome == null) {
                continue;
            }
            Decision decision = new Decision(outcome, finding);
            if (finding.certain()) {
                cleared |= outcome == Outcome.NOT_AFFECTED && finding.version().answer() == Answer.INSIDE;
                sure = stronger(sure, decision);
            } else {
                open = stronger(open, decision);
                perhaps = finding.mayBe() ? stronger(perhaps, decision) : perhaps;
                narrower = finding.narrower() ? stronger(narrower, decision) : narrower;
            }
        }
        if (sure == null) {
            return open;
        }
        if (sure.outcome == Outcome.AFFECTED && contradicted) {
            return new Decision(Outcome.TO_CHECK, sure.finding);
        }
        // What clears the product as a whole clears a family it is of, but no part of it that the asset may be.
        Decision kept = cleared ? narrower : perhaps;
        return sure.outcome == Outcome.NOT_AFFECTED && kept != null ? kept : sure;
    }

    private static Decision stronger(@Nullable Decision one, Decision other) {
        if (one == null) {
            return other;
        }
        int byOutcome = other.outcome.compareTo(one.outcome);
        boolean better = byOutcome < 0 || byOutcome == 0 && other.finding.confidence() > one.finding.confidence();
        return better ? other : one;
    }
}
