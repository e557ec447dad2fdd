package eu.salvus.simulation.choice;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The measures of one set by their worth: what is lost without each. */
final class Ranking {

    private final BitSet set;
    private final Problem problem;
    private final Appraisal appraisal;

    /** Evaluates the set without each of its measures. */
    Ranking(BitSet set, Evaluations evaluations) {
        this.set = set;
        this.problem = evaluations.problem();
        this.appraisal = new Appraisal(evaluations);
        evaluations.of(set.stream().mapToObj(i -> problem.without(set, i)).toList());
    }

    /** Most worth first, for people read a rank as importance; but nothing before what it needs. */
    List<Integer> order() {
        Comparator<Integer> byWorth =
                Comparator.comparingDouble(measure -> -worth(measure).value());
        List<Integer> wanted = set.stream()
                .boxed()
                .sorted(byWorth.thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<Integer> order = new LinkedHashSet<>();
        for (int measure : wanted) {
            problem.closure(measure).stream()
                    .boxed()
                    .sorted(Comparator.comparingInt(
                            needed -> problem.closure(needed).cardinality()))
                    .forEach(order::add);
        }
        return List.copyOf(order);
    }

    /** Care-hours a year lost more when a measure is left out, with what needs it. */
    Estimate worth(int measure) {
        return appraisal.saved(set, problem.without(set, measure));
    }

    /** What is left out with a measure, for it needs it. */
    Set<String> with(int measure) {
        return problem.dependents(set, measure);
    }
}
