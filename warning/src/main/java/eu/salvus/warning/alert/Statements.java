package eu.salvus.warning.alert;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Vulnerability;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an advisory says of its products, weakness by weakness. Of findings that are alike it is worked out once: a thousand devices of one
 * product ask for no more than one.
 */
final class Statements {
    /** That products are named of which nothing more is said. */
    private static final Vulnerability NAMED_ALONE =
            new Vulnerability(List.of(), null, null, List.of(), Map.of(), List.of(), false);

    private final List<Vulnerability> all;

    /** By identity: to tell two weaknesses apart by all that is said of them is slow. */
    private final Map<Vulnerability, Integer> numbers = new IdentityHashMap<>();

    private final Map<Asked, List<Statement>> known = new HashMap<>();

    Statements(Advisory advisory) {
        all = new ArrayList<>(advisory.vulnerabilities());
        all.add(NAMED_ALONE);
        for (int number = 0; number < all.size(); number++) {
            numbers.putIfAbsent(all.get(number), number);
        }
    }

    /** What is all the same for findings that are alike. */
    private record Asked(String product, Affectedness found, BitSet weaknesses) {}

    /**
     * What one remedy helps against.
     *
     * @param remedy the remedy
     * @param worst of the weaknesses
     * @param weaknesses in the order of the advisory, at least one
     */
    record Statement(RemedyKey remedy, Affectedness worst, List<Weak> weaknesses) {
        /** One is made for all findings that are alike: sets of them need not look into it. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /**
     * A weakness.
     *
     * @param number which of the advisory's, from 0; behind them that it only names the product
     * @param affectedness whether the product has it
     * @param remedies what helps
     */
    record Weak(int number, Affectedness affectedness, List<Remediation> remedies) {}

    /** A weakness by its number. */
    Vulnerability weakness(int number) {
        return all.get(number);
    }

    /** What is said of a finding: the same object for each that is alike. */
    List<Statement> of(Finding finding) {
        return known.computeIfAbsent(
                new Asked(finding.product(), finding.sighting().affectedness(), numbers(finding)), this::read);
    }

    private BitSet numbers(Finding finding) {
        BitSet found = new BitSet(all.size());
        if (finding.weaknesses().isEmpty()) {
            found.set(all.size() - 1);
        }
        for (Vulnerability weakness : finding.weaknesses()) {
            int number = numbers.computeIfAbsent(weakness, all::indexOf);
            if (number >= 0) {
                found.set(number);
            }
        }
        return found;
    }

    private List<Statement> read(Asked asked) {
        Map<RemedyKey, List<Weak>> helped = new LinkedHashMap<>();
        asked.weaknesses().stream().forEach(number -> {
            Vulnerability said = all.get(number);
            Affectedness affectedness = affectedness(said, asked);
            if (affectedness != Affectedness.NOT_AFFECTED) {
                List<Remediation> remedies = remedies(said, asked.product());
                helped.computeIfAbsent(RemedyKey.of(remedies), none -> new ArrayList<>())
                        .add(new Weak(number, affectedness, remedies));
            }
        });
        List<Statement> statements = new ArrayList<>();
        helped.forEach((remedy, weaknesses) -> statements.add(new Statement(remedy, worst(weaknesses), weaknesses)));
        return statements;
    }

    /** Another product of the advisory may be why: that this one is cleared of a weakness does not end it. */
    private static Affectedness affectedness(Vulnerability said, Asked asked) {
        Vulnerability.Status status = said.statuses().get(asked.product());
        return status == Vulnerability.Status.UNDER_INVESTIGATION && asked.found() == Affectedness.AFFECTED
                ? Affectedness.TO_CHECK
                : asked.found();
    }

    private static Affectedness worst(List<Weak> weaknesses) {
        Affectedness worst = Affectedness.NOT_AFFECTED;
        for (Weak weak : weaknesses) {
            worst = weak.affectedness().compareTo(worst) > 0 ? weak.affectedness() : worst;
        }
        return worst;
    }

    private static List<Remediation> remedies(Vulnerability said, String product) {
        return said.remediations().stream()
                .filter(remedy ->
                        remedy.products().isEmpty() || remedy.products().contains(product))
                .toList();
    }
}
