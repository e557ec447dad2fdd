package eu.salvus.simulation.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.choice.Doubt.Assumption;
import eu.salvus.simulation.ensemble.Progress;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    private static final List<Candidate> CANDIDATES =
            List.of(new Candidate("good", 1, 0, Set.of(), Set.of()), new Candidate("other", 1, 0, Set.of(), Set.of()));

    @Test
    void tells_how_what_is_saved_is_spread() {
        Doubt doubt = doubt(List.of("other"));
        // 20 + 40·u₀ + 10·u₁: the middle is 45; "other" saves 30 whatever the numbers.
        assertThat(doubt.points()).isEqualTo(211);
        assertThat(doubt.median()).isCloseTo(45, within(1.0));
        assertThat(doubt.low()).isCloseTo(25, within(1.5));
        assertThat(doubt.high()).isCloseTo(65, within(1.5));
    }

    @Test
    void counts_where_the_choice_still_holds() {
        Doubt doubt = doubt(List.of("other"));
        assertThat(doubt.beatsNothing().value()).isEqualTo(1);
        // 40·u₀ + 10·u₁ >= 10: the half-square below has u₀ < 1/4 at u₁ = 0 and area 1/8.
        assertThat(doubt.beatsOther()).isNotNull();
        assertThat(doubt.beatsOther().value()).isCloseTo(7.0 / 8, within(0.02));
        assertThat(doubt(null).beatsOther()).isNull();
    }

    @Test
    void ranks_the_assumptions_by_what_they_explain() {
        List<Assumption> ranking = doubt(null).assumptions();
        assertThat(ranking).extracting(Assumption::name).startsWith("strength", "trifle");
        // Variances 40² : 10² of two uniforms.
        assertThat(ranking.get(0).share()).isCloseTo(16.0 / 17, within(0.02));
        assertThat(ranking.get(1).share()).isCloseTo(1.0 / 17, within(0.05));
        assertThat(ranking.get(0).firm()).isTrue();
        assertThat(ranking).filteredOn(one -> one.name().startsWith("inert")).noneMatch(Assumption::firm);
    }

    @Test
    void refuses_too_few_points_and_unknown_measures() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Doubts.of(CANDIDATES, new Known(), Aim.EXPECTED, List.of("good"), null, 99, 1, Watch.NONE))
                .withMessageContaining("99");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Doubts.of(CANDIDATES, new Known(), Aim.EXPECTED, List.of("bad"), null, 100, 1, Watch.NONE))
                .withMessageContaining("'bad'");
    }

    private static Doubt doubt(@Nullable List<String> other) {
        return Doubts.of(CANDIDATES, new Known(), Aim.EXPECTED, List.of("good"), other, 200, 1, Watch.NONE);
    }

    /** A problem without chance whose truth is a formula of the point. */
    private static final class Known implements Uncertainty {

        @Override
        public int dimensions() {
            return 6;
        }

        @Override
        public String name(int dimension) {
            return dimension == 0 ? "strength" : dimension == 1 ? "trifle" : "inert " + dimension;
        }

        @Override
        public Trial at(double[] point) {
            return new Formula(20 + 40 * point[0] + 10 * point[1]);
        }
    }

    private record Formula(double saved) implements Trial {
        @Override
        public List<Stratum> strata() {
            return List.of(new Stratum("one", 1, 2));
        }

        @Override
        public List<Sample> evaluate(List<BitSet> sets, Progress progress) {
            return sets.stream().map(this::sample).toList();
        }

        private Sample sample(BitSet set) {
            double loss = set.get(0) ? 100 - saved : set.get(1) ? 70 : 100;
            return new Sample(new double[] {loss, loss}, new double[2]);
        }

        @Override
        public double standing(BitSet set) {
            return 0;
        }
    }
}
