package eu.salvus.warning.match;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Vulnerability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says which assets an advisory concerns. Two keys are needed for "affected": what it is, and which version. A name alone leads to
 * "to check"; and "not affected" is said only where both are certain. One verdict an asset; assets that have nothing in common with any
 * product of the advisory get none. Immutable.
 */
public final class Matcher {
    private final Search search;

    /** Matches against the assets of an index. */
    public Matcher(AssetIndex index) {
        this(index, Lessons.NONE, LocalDate.MIN);
    }

    /**
     * Matches against the assets of an index, with what its people taught.
     *
     * @param today decides which lessons are in force
     */
    public Matcher(AssetIndex index, Lessons lessons, LocalDate today) {
        this(new Search(index, lessons, today));
    }

    Matcher(Search search) {
        this.search = search;
    }

    /** The verdicts about an advisory: affected first, then by confidence, then in the order of the inventory; none for one taken back. */
    public List<Verdict> match(Advisory advisory) {
        if (advisory.withdrawn()) {
            return List.of();
        }
        List<Vulnerability> vulnerabilities = Search.vulnerabilities(advisory);
        return search.candidates(advisory).values().stream()
                .map(candidates -> verdict(advisory, vulnerabilities, candidates))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Verdict::outcome)
                        .thenComparing(
                                Comparator.comparingDouble(Verdict::confidence).reversed())
                        .thenComparingInt(verdict -> search.place(verdict.asset())))
                .toList();
    }

    private static Optional<Verdict> verdict(
            Advisory advisory, List<Vulnerability> vulnerabilities, List<Candidate> candidates) {
        List<Finding> findings = candidates.stream()
                .map(candidate -> candidate.at(candidate.face().version()))
                .toList();
        Weighed deciding = null;
        List<Weighed> all = new ArrayList<>();
        for (int i = 0; i < vulnerabilities.size(); i++) {
            Decision decision = Decision.of(vulnerabilities.get(i), findings);
            if (decision == null) {
                continue;
            }
            Weighed weighed = Weighed.of(vulnerabilities.get(i), decision);
            if (deciding == null || weighed.outcome().compareTo(deciding.outcome()) < 0) {
                deciding = weighed;
            }
            if (i < advisory.vulnerabilities().size()) {
                all.add(weighed);
            }
        }
        return deciding == null
                ? Optional.empty()
                : Optional.of(new Verdict(findings.getFirst().face().asset(), deciding, all));
    }
}
