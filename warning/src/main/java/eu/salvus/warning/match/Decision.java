package eu.salvus.warning.match;

import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.version.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all lines of an advisory together say about an asset and a vulnerability.
 *
 * @param outcome the outcome
 * @param finding the line it rests on
 */
record Decision(Outcome outcome, Finding finding) {

    /**
     * Lines that surely name the asset go before those that perhaps do; lines that contradict each other, and a line that may after all
     * be meant, are for a person.
     */
    static @Nullable Decision of(Vulnerability vulnerability, List<Finding> findings) {
        Decision sure = null;
        Decision open = null;
        boolean cleared = false;
        boolean contradicted = false;
        for (Finding finding : findings) {
            Status status =
                    vulnerability.statuses().get(finding.leaf().product().id());
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
            }
        }
        if (sure == null) {
            return open;
        }
        if (sure.outcome == Outcome.AFFECTED && contradicted) {
            return new Decision(Outcome.TO_CHECK, sure.finding);
        }
        boolean perhaps = sure.outcome == Outcome.NOT_AFFECTED && !cleared && open != null && open.finding.mayBe();
        return perhaps ? open : sure;
    }

    /** The most serious outcome over all vulnerabilities; null when none says anything. */
    static @Nullable Outcome worst(List<Vulnerability> vulnerabilities, List<Finding> findings) {
        Outcome worst = null;
        for (Vulnerability vulnerability : vulnerabilities) {
            Decision decision = of(vulnerability, findings);
            if (decision != null && (worst == null || decision.outcome.compareTo(worst) < 0)) {
                worst = decision.outcome;
            }
        }
        return worst;
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
