package eu.salvus.simulation.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ParetoFrontTest {

    @RepeatedTest(50)
    void holds_exactly_the_sets_that_brute_force_finds_unbeaten(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            // Few values, so that there are many ties.
            scores.add(score(i, random.nextInt(6), random.nextInt(6), random.nextInt(6)));
        }
        List<Score> front = ParetoFront.of(scores);
        assertThat(front)
                .isSortedAccordingTo((a, b) -> Double.compare(a.money(), b.money()))
                .allMatch(one -> scores.stream().noneMatch(other -> beats(other, one)));
        assertThat(scores)
                .filteredOn(one -> scores.stream().noneMatch(other -> beats(other, one)))
                .allMatch(one -> front.stream().filter(kept -> alike(kept, one)).count() == 1);
    }

    private static boolean beats(Score one, Score other) {
        return one.money() <= other.money()
                && one.loss() <= other.loss()
                && one.people() <= other.people()
                && !alike(one, other);
    }

    private static boolean alike(Score one, Score other) {
        return one.money() == other.money() && one.loss() == other.loss() && one.people() == other.people();
    }

    private static Score score(int number, double money, double loss, double people) {
        BitSet set = new BitSet();
        set.set(number);
        return new Score(set, money, 0, loss, people, loss, loss, money);
    }
}
