package eu.salvus.warning.match;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the weaknesses of one advisory come to, asset by asset. Weaknesses of which it says the same of every product, as a rollup of
 * hundreds does, come to the same: they are decided together.
 */
final class Weighing {
    private final List<Vulnerability> vulnerabilities;
    private final int named;

    /** What is said of the products, each once. */
    private final List<Map<String, Status>> distinct = new ArrayList<>();

    /** For each weakness which of them is said. */
    private final int[] said;

    private final List<Map<String, List<Remediation>>> remedies = new ArrayList<>();

    Weighing(Advisory advisory) {
        vulnerabilities = Search.vulnerabilities(advisory);
        named = advisory.vulnerabilities().size();
        said = new int[vulnerabilities.size()];
        Map<Map<String, Status>, Integer> known = new HashMap<>();
        for (int i = 0; i < said.length; i++) {
            Map<String, Status> statuses = vulnerabilities.get(i).statuses();
            said[i] = known.computeIfAbsent(statuses, none -> known.size());
            if (said[i] == distinct.size()) {
                distinct.add(statuses);
            }
            remedies.add(new HashMap<>());
        }
    }

    /** The verdict about an asset; null where the advisory says nothing of it. */
    @Nullable
    Verdict verdict(List<Finding> findings) {
        List<@Nullable Decision> decisions = new ArrayList<>(distinct.size());
        distinct.forEach(statuses -> decisions.add(Decision.of(statuses, findings)));
        Weighed deciding = null;
        List<Weighed> all = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            Decision decision = decisions.get(said[i]);
            if (decision == null) {
                continue;
            }
            Weighed weighed = weighed(i, decision);
            if (deciding == null || weighed.outcome().compareTo(deciding.outcome()) < 0) {
                deciding = weighed;
            }
            if (i < named) {
                all.add(weighed);
            }
        }
        return deciding == null ? null : new Verdict(findings.getFirst().face().asset(), deciding, all);
    }

    private Weighed weighed(int number, Decision decision) {
        Vulnerability vulnerability = vulnerabilities.get(number);
        List<Remediation> helping = remedies.get(number)
                .computeIfAbsent(
                        decision.finding().leaf().product().id(), product -> Weighed.helping(vulnerability, product));
        return Weighed.of(vulnerability, decision, helping);
    }

    /** The most serious outcome of all weaknesses; null where the advisory says nothing. */
    @Nullable
    Outcome worst(List<Finding> findings) {
        Outcome worst = null;
        for (Map<String, Status> statuses : distinct) {
            Decision decision = Decision.of(statuses, findings);
            if (decision != null && (worst == null || decision.outcome().compareTo(worst) < 0)) {
                worst = decision.outcome();
            }
        }
        return worst;
    }
}
