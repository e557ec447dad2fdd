package eu.salvus.simulation.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.choice.Front.Plan;
import eu.salvus.simulation.choice.Front.Worth;
import eu.salvus.simulation.ensemble.Progress;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FrontChooserTest {

    private static final long AGAIN = 7;
    private static final Effort SEARCHING = new Effort(400, 1, 0, 60);
    private static final Effort EVERYTHING = new Effort(1, 1, 1 << 10, 60);

    @RepeatedTest(30)
    void each_plan_costs_more_than_the_one_before_it_and_loses_less(RepetitionInfo repetition) {
        List<Plan> plans = front(repetition.getCurrentRepetition(), SEARCHING).plans();
        for (int i = 1; i < plans.size(); i++) {
            assertThat(money(plans.get(i))).isGreaterThan(money(plans.get(i - 1)));
            assertThat(loss(plans.get(i))).isLessThan(loss(plans.get(i - 1)));
        }
    }

    @RepeatedTest(20)
    void where_all_sets_are_tried_each_plan_is_among_the_best_by_brute_force(RepetitionInfo repetition) {
        Toy toy = Toy.random(300 + repetition.getCurrentRepetition(), 8, 40);
        // Scored again on the draws of the search, so that the truth is one and known.
        Question question = new Question(
                toy.candidates(), most(toy), others(toy), toy, new SameDraws(toy), Aim.EXPECTED, EVERYTHING, AGAIN);
        Front front = FrontChooser.choose(question, Watch.NONE);
        for (Plan plan : front.plans()) {
            double least = toy.admissible(plan.best().budget()).stream()
                    .mapToDouble(set -> SearchOptimumTest.value(toy, set))
                    .min()
                    .orElseThrow();
            assertThat(loss(plan)).isCloseTo(least, within(1e-6));
        }
    }

    @RepeatedTest(20)
    void each_measure_is_worth_what_leaving_it_out_loses_on_fresh_draws(RepetitionInfo repetition) {
        int number = 600 + repetition.getCurrentRepetition();
        Toy toy = Toy.random(number, 9, 40);
        Toy again = toy.fresh(AGAIN);
        for (Plan plan : front(number, SEARCHING).plans()) {
            BitSet best = set(plan.best().outcome().measures());
            assertThat(plan.worths().stream().map(Worth::measure).toList())
                    .containsExactlyInAnyOrderElementsOf(plan.best().outcome().measures());
            for (Worth worth : plan.worths()) {
                BitSet rest = Problem.copy(best);
                rest.andNot(set(List.of(worth.measure())));
                rest.andNot(set(worth.with()));
                double lost = SearchOptimumTest.value(again, rest) - SearchOptimumTest.value(again, best);
                assertThat(worth.lost().value()).isCloseTo(lost, within(1e-8));
            }
        }
    }

    @RepeatedTest(20)
    void any_amount_of_money_buys_the_dearest_plan_it_pays(RepetitionInfo repetition) {
        Front front = front(900 + repetition.getCurrentRepetition(), SEARCHING);
        for (int i = 0; i < front.plans().size(); i++) {
            double money = money(front.plans().get(i));
            assertThat(front.under(money)).isSameAs(front.plans().get(i));
            assertThat(front.under(money / 2 + (i == 0 ? 0 : money(front.plans().get(i - 1)) / 2)))
                    .isSameAs(front.plans().get(money == 0 ? 0 : Math.max(0, i - 1)));
        }
        assertThat(front.under(Double.MAX_VALUE)).isSameAs(front.plans().getLast());
    }

    @Test
    void whoever_watches_may_end_it() {
        Toy toy = Toy.random(5, 10, 40);
        Question question = new Question(
                toy.candidates(), most(toy), others(toy), toy, new SameDraws(toy), Aim.EXPECTED, SEARCHING, AGAIN);
        assertThatThrownBy(() -> FrontChooser.choose(question, (stage, done, all) -> stage != Stage.SCORE_AGAIN))
                .isInstanceOf(CancellationException.class);
    }

    private static Front front(int number, Effort effort) {
        Toy toy = Toy.random(number, 9, 40);
        return FrontChooser.choose(
                new Question(toy.candidates(), most(toy), others(toy), toy, toy, Aim.EXPECTED, effort, AGAIN),
                Watch.NONE);
    }

    private static Budget most(Toy toy) {
        return new Budget(
                toy.candidates().stream().mapToDouble(Candidate::money).sum(), Double.POSITIVE_INFINITY);
    }

    private static List<Budget> others(Toy toy) {
        return DoubleStream.of(0, 0.1, 0.25, 0.5, 0.75)
                .mapToObj(share -> new Budget(share * most(toy).money(), Double.POSITIVE_INFINITY))
                .toList();
    }

    private static BitSet set(Iterable<String> ids) {
        BitSet set = new BitSet();
        ids.forEach(id -> set.set(Integer.parseInt(id.substring(1))));
        return set;
    }

    private static double money(Plan plan) {
        return plan.best().outcome().money();
    }

    private static double loss(Plan plan) {
        return plan.best().outcome().loss().value();
    }

    /** A toy whose fresh draws are those it had, and that says how far it is. */
    private record SameDraws(Toy toy) implements Objective {
        @Override
        public List<Stratum> strata() {
            return toy.strata();
        }

        @Override
        public List<Sample> evaluate(List<BitSet> sets, Progress progress) {
            if (!progress.done(sets.size(), sets.size())) {
                throw new CancellationException();
            }
            return toy.evaluate(sets, progress);
        }

        @Override
        public double standing(BitSet set) {
            return toy.standing(set);
        }

        @Override
        public Objective fresh(long seed) {
            return this;
        }
    }
}
