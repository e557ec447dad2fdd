package eu.salvus.simulation.choice;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.ensemble.Progress;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search, held to brute force on problems with complements, substitutes, needs, exclusions and two limits. */
class SearchOptimumTest {

    private static final int CASES = 200;
    private static final int RUNS = 40;

    /** Never enumerates, so that the search itself is tried. */
    private static final Effort SEARCHING = new Effort(1000, 1, 0, 60);

    @Test
    void finds_the_enumerated_optimum_nearly_always_and_is_never_more_than_two_percent_off() {
        int optimal = 0;
        double worst = 0;
        double worstOfSaving = 0;
        double evaluated = 0;
        double sets = 0;
        for (int number = 0; number < CASES; number++) {
            Toy toy = Toy.random(number, 5 + number % 6, RUNS);
            Budget budget = toy.budget(number);
            Evaluations evaluations = evaluations(toy, SEARCHING);
            new FrontSearch(evaluations, List.of(budget), SEARCHING).search();
            double found = evaluations.best(budget).value();
            List<BitSet> all = toy.admissible(budget);
            double best = optimum(toy, all);
            double nothing = value(toy, new BitSet());
            worstOfSaving = Math.max(worstOfSaving, (found - best) / Math.max(1e-12, nothing - best));
            double off = (found - best) / best;
            optimal += off < 1e-9 ? 1 : 0;
            worst = Math.max(worst, off);
            evaluated += evaluations.made();
            sets += 1 << toy.candidates().size();
        }
        System.out.printf(
                "the search finds the optimum in %d of %d cases, at worst %.2f %% of the loss (%.2f %% of the saving) off, "
                        + "with %.0f %% of all sets evaluated%n",
                optimal, CASES, 100 * worst, 100 * worstOfSaving, 100 * evaluated / sets);
        assertThat(optimal).isGreaterThanOrEqualTo(CASES * 95 / 100);
        assertThat(worst).isLessThanOrEqualTo(0.02);
    }

    static Evaluations evaluations(Toy toy, Effort effort) {
        return new Evaluations(new Problem(toy.candidates()), toy, Aim.EXPECTED, effort.evaluations(), Progress.NONE);
    }

    private static double optimum(Toy toy, List<BitSet> sets) {
        return sets.stream().mapToDouble(set -> value(toy, set)).min().orElseThrow();
    }

    /** Care-hours a year, written down a second time. */
    static double value(Toy toy, BitSet set) {
        double[] loss = toy.sample(set).loss();
        double value = toy.standing(set);
        int from = 0;
        for (Stratum stratum : toy.strata()) {
            value += stratum.attempts()
                    * IntStream.range(from, from + stratum.runs())
                            .mapToDouble(i -> loss[i])
                            .average()
                            .orElseThrow();
            from += stratum.runs();
        }
        return value;
    }
}
