package eu.salvus.server.telling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.warning.AlertStanding;
import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.State;
import eu.salvus.warning.stix.AdvisorySighting.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all alerts on an advisory say together. */
class SaidTest {

    private static final Kinds BOTH = new Kinds(true, true, false, false);
    private static final Kinds ANSWERS = new Kinds(true, false, false, false);
    private static final Kinds COUNTS = new Kinds(false, true, false, false);
    private static final AssetRef PUMP = new AssetRef("twin", "pump");
    private static final AssetRef MONITOR = new AssetRef("twin", "monitor");

    @ParameterizedTest
    @CsvSource({"OPEN,TOUCHED", "AFFECTED,AFFECTED", "NEED_HELP,NEED_HELP", "DONE,DONE", "NOT_OURS,NOT_OURS"})
    void oneAlertSaysWhatPeopleAnswered(State state, Answer answer) {
        assertThat(said(BOTH, sure(state)).map(Said::answer)).contains(answer);
    }

    @Test
    void ofSeveralAlertsTheAnswerThatAsksMostOfOthersCounts() {
        assertThat(said(ANSWERS, sure(State.DONE), sure(State.OPEN)).map(Said::answer))
                .contains(Answer.TOUCHED);
        assertThat(said(ANSWERS, sure(State.NEED_HELP), sure(State.AFFECTED)).map(Said::answer))
                .contains(Answer.NEED_HELP);
    }

    @Test
    void whatNobodyCanTellFromTheDataIsSaidOnceSomebodyHasLooked() {
        AlertStanding open = new AlertStanding(State.OPEN, Set.of(), Set.of(PUMP));
        AlertStanding affected = new AlertStanding(State.AFFECTED, Set.of(), Set.of(PUMP));
        assertThat(said(BOTH, open)).isEmpty();
        assertThat(said(BOTH, affected)).contains(new Said(Answer.AFFECTED, 1L, null));
    }

    @Test
    void anAllClearIsNotSaidWhileAnythingIsStillToBeChecked() {
        AlertStanding open = new AlertStanding(State.OPEN, Set.of(), Set.of(PUMP));
        assertThat(said(BOTH, sure(State.NOT_OURS), open)).isEmpty();
        assertThat(said(BOTH, sure(State.DONE), open)).isEmpty();
        assertThat(Said.of(List.of(open), BOTH, true)).isEmpty();
        assertThat(said(BOTH, sure(State.NEED_HELP), open).map(Said::answer)).contains(Answer.NEED_HELP);
    }

    @Test
    void aMachineOfTwoAlertsIsCountedOnce() {
        AlertStanding other = new AlertStanding(State.OPEN, Set.of(PUMP, MONITOR), Set.of());
        assertThat(said(BOTH, sure(State.OPEN), other)).contains(new Said(Answer.TOUCHED, 2L, null));
    }

    @Test
    void whatIsNotOursCountsNothingAndSaysSoToWhoKnowsCountsOnly() {
        assertThat(said(ANSWERS, sure(State.NOT_OURS))).contains(new Said(Answer.NOT_OURS, 0L, null));
        assertThat(said(BOTH, sure(State.NOT_OURS))).contains(new Said(Answer.NOT_OURS, 0L, null));
    }

    @Test
    void eachKindIsToldByItself() {
        assertThat(said(ANSWERS, sure(State.AFFECTED))).contains(new Said(Answer.AFFECTED, null, null));
        assertThat(said(COUNTS, sure(State.AFFECTED))).contains(new Said(null, 1L, null));
        assertThat(said(COUNTS, sure(State.NOT_OURS))).isEmpty();
    }

    @Test
    void whatIsTrueNoMoreIsUnsaidAndWhatNeverWasIsNotSaid() {
        AlertStanding gone = new AlertStanding(State.OPEN, Set.of(), Set.of());
        assertThat(Said.of(List.of(gone), BOTH, false)).isEmpty();
        assertThat(Said.of(List.of(gone), BOTH, true)).contains(new Said(Answer.OVER, 0L, null));
        assertThat(Said.of(List.of(), COUNTS, true)).contains(new Said(null, 0L, null));
    }

    private static AlertStanding sure(State state) {
        return new AlertStanding(state, Set.of(PUMP), Set.of());
    }

    private static Optional<Said> said(Kinds kinds, AlertStanding... standings) {
        return Said.of(List.of(standings), kinds, false);
    }
}
