package eu.salvus.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetypes;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BranchTest {

    private static Simulation simulation;
    private static TypicalRun usual;
    private static double struckAt;

    @BeforeAll
    static void aRunInWhichTheAttackerStrikes() {
        Twin twin = Archetypes.named("clinic")
                .orElseThrow()
                .generate(Answers.NONE, 1)
                .twin();
        simulation = Simulation.of(twin, Objects.requireNonNull(Scenarios.find("ransomware-remote-access")), 1);
        usual = Objects.requireNonNull(simulation.run(60, 2, null, Progress.NONE))
                .typical();
        struckAt = first(usual, TypicalRun.Kind.OUT);
    }

    @Test
    void nothingDiffersBeforeTheHourOfTheChoice() {
        double hour = struckAt / 2;
        TypicalRun branch = simulation.branch(usual.run(), hour, choice(ReactionKind.CUT_INTERNET));
        assertThat(before(branch, hour)).isEqualTo(before(usual, hour));
    }

    @Test
    void aBranchAfterEverythingIsOverChangesNoCare() {
        double over = 24 * 365;
        TypicalRun branch = simulation.branch(usual.run(), over, choice(ReactionKind.CUT_INTERNET));
        assertThat(branch.careHours()).isEqualTo(usual.careHours());
    }

    @Test
    void cuttingTheInternetBeforeTheStrikeOfAnAttackerWhoWorksFromOutsideChangesWhatFollows() {
        TypicalRun branch = simulation.branch(usual.run(), 0.5, choice(ReactionKind.CUT_INTERNET));
        assertThat(branch.careHours()).isNotEqualTo(usual.careHours());
    }

    @Test
    void theChoiceIsToldAtItsHour() {
        TypicalRun branch = simulation.branch(usual.run(), 1, choice(ReactionKind.SHUT_DOWN));
        assertThat(branch.events())
                .anyMatch(event -> event.time() == 1
                        && event.kind() == TypicalRun.Kind.REACTION
                        && event.detail().equals("SHUT_DOWN"));
        assertThat(branch.events().stream().mapToDouble(TypicalRun.Event::time)).isSorted();
    }

    @Test
    void whatTheHospitalDoesNotHaveCannotBeChosen() {
        ChosenReaction nowhere = new ChosenReaction(ReactionKind.ISOLATE_ZONE, "the-moon");
        assertThatThrownBy(() -> simulation.branch(usual.run(), 1, nowhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the-moon");
    }

    private static ChosenReaction choice(ReactionKind kind) {
        return simulation.choices().stream()
                .filter(choice -> choice.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<TypicalRun.Event> before(TypicalRun run, double hour) {
        return run.events().stream().filter(event -> event.time() < hour).toList();
    }

    private static double first(TypicalRun run, TypicalRun.Kind kind) {
        return run.events().stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow()
                .time();
    }
}
