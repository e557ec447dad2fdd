package eu.salvus.simulation.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The sets that no other set beats: none costs no more money, loses no more care and exposes no more people, and less of one of them. */
final class ParetoFront {

    private static final Comparator<Score> ORDER = Comparator.comparingDouble(Score::money)
            .thenComparingDouble(Score::loss)
            .thenComparingDouble(Score::people)
            .thenComparing(Score.BEST_FIRST);

    private ParetoFront() {}

    /** The front, cheapest first; of sets alike in all three, one. */
    static List<Score> of(Collection<Score> scores) {
        List<Score> front = new ArrayList<>();
        // In this order, whatever beats or equals a set comes before it.
        scores.stream().sorted(ORDER).forEach(score -> {
            if (front.stream().noneMatch(other -> other.loss() <= score.loss() && other.people() <= score.people())) {
                front.add(score);
            }
        });
        return front;
    }
}
