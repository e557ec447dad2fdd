package eu.salvus.warning.match;

import eu.salvus.warning.Advisory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

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
        Weighing weighing = new Weighing(advisory);
        return search.candidates(advisory).values().stream()
                .map(candidates -> weighing.verdict(findings(candidates)))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Verdict::outcome)
                        .thenComparing(
                                Comparator.comparingDouble(Verdict::confidence).reversed())
                        .thenComparingInt(verdict -> search.place(verdict.asset())))
                .toList();
    }

    private static List<Finding> findings(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.at(candidate.face().version()))
                .toList();
    }
}
