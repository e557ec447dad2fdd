package eu.salvus.simulation.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.choice.Choice.Funded;
import eu.salvus.simulation.choice.Choice.Outcome;
import eu.salvus.simulation.choice.Choice.Step;
import eu.salvus.simulation.ensemble.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChooserTest {

    private static final Effort SEARCHING = new Effort(300, 1, 0, 60);
    private static final long AGAIN = 7;

    @RepeatedTest(30)
    void a_bigger_budget_is_never_worse(RepetitionInfo repetition) {
        int number = repetition.getCurrentRepetition();
        Toy toy = Toy.random(number, 10, 40);
        Random random = new Random(number);
        List<Budget> budgets = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            budgets.add(toy.budget(random.nextLong()));
        }
        Choice choice = choose(toy, budgets.getFirst(), budgets, SEARCHING);
        for (Funded small : choice.curve()) {
            for (Funded big : choice.curve()) {
                if (big.budget().allows(small.budget().money(), small.budget().staffDays())) {
                    assertThat(big.outcome().loss().value())
                            .as("%s against %s", big.budget(), small.budget())
                            .isLessThanOrEqualTo(small.outcome().loss().value() + 1e-6);
                }
            }
        }
    }

    @RepeatedTest(30)
    void the_answer_keeps_to_budget_needs_and_exclusions(RepetitionInfo repetition) {
        Toy toy = Toy.random(500 + repetition.getCurrentRepetition(), 9, 40);
        Budget budget = toy.budget(repetition.getCurrentRepetition());
        Choice choice = choose(toy, budget, List.of(), SEARCHING);
        assertThat(toy.admissible(budget))
                .contains(set(toy, choice.best().outcome().measures()));
        assertThat(choice.ties())
                .allSatisfy(tie -> assertThat(toy.admissible(budget))
                        .contains(set(toy, tie.outcome().measures())));
    }

    @RepeatedTest(20)
    void each_measure_is_worth_what_leaving_it_out_loses_on_fresh_draws(RepetitionInfo repetition) {
        Toy toy = Toy.random(900 + repetition.getCurrentRepetition(), 10, 60);
        Choice choice = choose(toy, toy.budget(3), List.of(), SEARCHING);
        Toy again = toy.fresh(AGAIN);
        BitSet best = set(toy, choice.best().outcome().measures());
        for (Step step : choice.steps()) {
            BitSet rest = set(toy, List.of(step.measure()));
            rest.or(set(toy, step.with()));
            rest.flip(0, toy.candidates().size());
            rest.and(best);
            double lost = SearchOptimumTest.value(again, rest) - SearchOptimumTest.value(again, best);
            assertThat(step.worth().value()).isCloseTo(lost, within(1e-8));
            assertThat(step.worth().low()).isLessThanOrEqualTo(step.worth().value());
        }
        if (!choice.steps().isEmpty()) {
            assertThat(choice.steps().getLast().savedSoFar())
                    .isEqualTo(choice.best().saved());
        }
    }

    @RepeatedTest(20)
    void nothing_is_to_be_done_before_what_it_needs(RepetitionInfo repetition) {
        Toy toy = Toy.random(1300 + repetition.getCurrentRepetition(), 10, 40);
        Choice choice = choose(toy, Budget.UNLIMITED, List.of(), SEARCHING);
        Set<String> done = new HashSet<>();
        for (Step step : choice.steps()) {
            assertThat(done)
                    .containsAll(
                            toy.candidates().get(number(toy, step.measure())).needs());
            done.add(step.measure());
        }
        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(choice.best().outcome().measures());
    }

    @RepeatedTest(20)
    void what_saves_most_comes_first_unless_something_later_needs_what_is_before_it(RepetitionInfo repetition) {
        Toy toy = Toy.random(1700 + repetition.getCurrentRepetition(), 10, 40);
        List<Step> steps = choose(toy, Budget.UNLIMITED, List.of(), SEARCHING).steps();
        for (int i = 0; i < steps.size(); i++) {
            List<Step> later = steps.subList(i, steps.size());
            Set<String> needed = new HashSet<>(Set.of(steps.get(i).measure()));
            needed.addAll(steps.get(i).with());
            double most = later.stream()
                    .mapToDouble(step -> step.worth().value())
                    .max()
                    .orElseThrow();
            assertThat(later)
                    .as("step %s of %s", i, steps)
                    .anyMatch(step ->
                            needed.contains(step.measure()) && step.worth().value() == most);
        }
    }

    @Test
    void a_set_that_costs_little_more_than_the_budget_and_surely_saves_more_is_pointed_out() {
        int found = 0;
        for (int number = 0; number < 60; number++) {
            Toy toy = Toy.random(2100 + number, 8, 60);
            Budget budget = toy.budget(number);
            Choice choice = choose(toy, budget, List.of(new Budget(budget.money() * 2, budget.staffDays())), SEARCHING);
            Choice.Tie nearby = choice.nearby();
            if (nearby != null) {
                found++;
                assertThat(nearby.outcome().money()).isBetween(budget.money(), budget.money() * 1.1);
                assertThat(nearby.outcome().staffDays()).isLessThanOrEqualTo(budget.staffDays());
                Toy again = toy.fresh(AGAIN);
                assertThat(SearchOptimumTest.value(
                                again, set(toy, nearby.outcome().measures())))
                        .isLessThan(SearchOptimumTest.value(
                                again, set(toy, choice.best().outcome().measures())));
            }
        }
        assertThat(found).isPositive();
    }

    @RepeatedTest(30)
    void the_answer_is_never_worse_than_nothing(RepetitionInfo repetition) {
        // So few runs that luck decides: what is promising on one sample is often worse than nothing on the next.
        Toy toy = Toy.random(2100 + repetition.getCurrentRepetition(), 8, 4);
        Choice choice = choose(toy, Budget.UNLIMITED, List.of(), SEARCHING);
        assertThat(choice.best().saved().value()).isNotNegative();
        assertThat(choice.ties())
                .noneMatch(tie ->
                        tie.outcome().measures().equals(choice.best().outcome().measures()));
    }

    @Test
    void few_sets_are_all_evaluated_and_the_answer_is_called_exact() {
        Toy toy = Toy.random(4, 8, 40);
        Budget budget = toy.budget(4);
        Choice choice = choose(toy, budget, List.of(), new Effort(10, 1, 256, 60));
        assertThat(choice.best().exact()).isTrue();
        assertThat(choice.evaluations()).isEqualTo(toy.admissible(budget).size());
        assertThat(choose(toy, budget, List.of(), SEARCHING).best().exact()).isFalse();
    }

    @RepeatedTest(20)
    void a_rough_look_is_confirmed_on_the_whole_sample(RepetitionInfo repetition) {
        int number = 1700 + repetition.getCurrentRepetition();
        Toy toy = Toy.random(number, 10, 200);
        Toy rough = toy.shortened(20);
        Budget budget = toy.budget(number);
        Effort effort = new Effort(300, 20, 0, 60);
        Choice choice = Chooser.choose(
                new Question(toy.candidates(), budget, List.of(), rough, toy, Aim.EXPECTED, effort, AGAIN), Watch.NONE);
        Choice whole = choose(toy, budget, List.of(), SEARCHING);
        double saved = choice.best().saved().value();
        assertThat(saved).isGreaterThanOrEqualTo(0.9 * whole.best().saved().value() - 1e-9);
    }

    @Test
    void the_search_ends_at_its_limit_with_the_best_it_has() {
        Toy toy = Toy.random(5, 10, 40);
        Choice choice = choose(toy, toy.budget(5), List.of(), new Effort(25, 1, 0, 60));
        assertThat(choice.evaluations()).isEqualTo(25);
        assertThat(choice.best().saved().value()).isPositive();
    }

    @Test
    void the_same_question_has_the_same_answer_whatever_the_threads() {
        Toy toy = Toy.random(6, 10, 60);
        Budget budget = toy.budget(6);
        Choice alone = choose(toy, budget, List.of(Budget.UNLIMITED), SEARCHING);
        Choice many = choose(new ManyThreads(toy), toy.candidates(), budget, List.of(Budget.UNLIMITED), SEARCHING);
        assertThat(many).isEqualTo(alone);
    }

    @Test
    void what_helps_nothing_is_not_bought() {
        Toy toy = Toy.random(8, 10, 40);
        List<Candidate> more = new ArrayList<>(toy.candidates());
        more.add(new Candidate("idle", 1, 0, Set.of(), Set.of()));
        Choice choice = choose(new FirstTen(toy), more, Budget.UNLIMITED, List.of(), SEARCHING);
        assertThat(choice.best().outcome().measures()).isNotEmpty();
        assertThat(choice.best().outcome().measures()).doesNotContain("idle");
    }

    @Test
    void tradeoffs_rise_in_money_and_none_is_beaten() {
        Toy toy = Toy.random(9, 10, 60);
        Choice choice = choose(toy, Budget.UNLIMITED, List.of(), SEARCHING);
        List<Outcome> front = choice.tradeoffs();
        assertThat(front).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> Double.compare(a.money(), b.money()));
        for (Outcome one : front) {
            assertThat(front)
                    .filteredOn(other -> other != one)
                    .noneMatch(other -> other.money() <= one.money()
                            && other.loss().value() <= one.loss().value()
                            && other.people().value() <= one.people().value());
        }
    }

    @Test
    void a_need_that_is_no_candidate_is_named() {
        Candidate orphan = new Candidate("a", 1, 1, Set.of("b"), Set.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(List.of(orphan)))
                .withMessageContainingAll("'a'", "'b'", "leave out");
        Candidate twin = new Candidate("a", 1, 1, Set.of(), Set.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(List.of(twin, twin)))
                .withMessageContaining("'a'");
    }

    @Test
    void whoever_watches_may_end_it() {
        Toy toy = Toy.random(5, 10, 40);
        Question question = question(new Attentive(toy), toy.candidates(), toy.budget(5), List.of(), SEARCHING);
        assertThatThrownBy(() -> Chooser.choose(question, (stage, done, all) -> done < 30))
                .isInstanceOf(CancellationException.class);
    }

    private static Choice choose(Toy toy, Budget budget, List<Budget> others, Effort effort) {
        return choose(toy, toy.candidates(), budget, others, effort);
    }

    private static Choice choose(
            Objective objective, List<Candidate> candidates, Budget budget, List<Budget> others, Effort effort) {
        return Chooser.choose(question(objective, candidates, budget, others, effort), Watch.NONE);
    }

    private static Question question(
            Objective objective, List<Candidate> candidates, Budget budget, List<Budget> others, Effort effort) {
        return new Question(candidates, budget, others, objective, objective, Aim.EXPECTED, effort, AGAIN);
    }

    private static BitSet set(Toy toy, Iterable<String> ids) {
        BitSet set = new BitSet();
        ids.forEach(id -> set.set(number(toy, id)));
        return set;
    }

    private static int number(Toy toy, String id) {
        return IntStream.range(0, toy.candidates().size())
                .filter(i -> toy.candidates().get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The same toy, each batch shared among threads and worked off in another order. */
    private record ManyThreads(Toy toy) implements Objective {
        @Override
        public List<Stratum> strata() {
            return toy.strata();
        }

        @Override
        public List<Sample> evaluate(List<BitSet> sets, Progress progress) {
            List<BitSet> reversed = new ArrayList<>(sets);
            Collections.reverse(reversed);
            List<Sample> found =
                    new ArrayList<>(reversed.parallelStream().map(toy::sample).toList());
            Collections.reverse(found);
            return found;
        }

        @Override
        public double standing(BitSet set) {
            return toy.standing(set);
        }

        @Override
        public Objective fresh(long seed) {
            return new ManyThreads(toy.fresh(seed));
        }
    }

    /** A toy of ten measures to which more are idle. */
    private record FirstTen(Toy toy) implements Objective {
        @Override
        public List<Stratum> strata() {
            return toy.strata();
        }

        @Override
        public List<Sample> evaluate(List<BitSet> sets, Progress progress) {
            return sets.stream().map(set -> toy.sample(set.get(0, 10))).toList();
        }

        @Override
        public double standing(BitSet set) {
            return toy.standing(set.get(0, 10));
        }

        @Override
        public Objective fresh(long seed) {
            return new FirstTen(toy.fresh(seed));
        }
    }

    /** A toy that tells of every set and stops when told to. */
    private record Attentive(Toy toy) implements Objective {
        @Override
        public List<Stratum> strata() {
            return toy.strata();
        }

        @Override
        public List<Sample> evaluate(List<BitSet> sets, Progress progress) {
            List<Sample> found = new ArrayList<>();
            for (BitSet set : sets) {
                found.add(toy.sample(set));
                if (!progress.done(found.size(), sets.size())) {
                    throw new CancellationException();
                }
            }
            return found;
        }

        @Override
        public double standing(BitSet set) {
            return toy.standing(set);
        }

        @Override
        public Objective fresh(long seed) {
            return new Attentive(toy.fresh(seed));
        }
    }
}
