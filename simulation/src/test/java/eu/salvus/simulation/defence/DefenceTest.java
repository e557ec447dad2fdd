package eu.salvus.simulation.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.attack.Attacker;
import eu.salvus.simulation.attack.Entry;
import eu.salvus.simulation.attack.EventKind;
import eu.salvus.simulation.attack.EventLog;
import eu.salvus.simulation.attack.GraphSketch;
import eu.salvus.simulation.attack.Injection;
import eu.salvus.simulation.attack.Policy;
import eu.salvus.simulation.attack.Week;
import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefenceTest {

    private final GraphSketch sketch = new GraphSketch();
    private final int entry = sketch.or(GraphSketch.constant(0));
    private final int flow = sketch.defence(0);
    private final int first = sketch.or(GraphSketch.constant(10), entry);
    private final int second = sketch.and(GraphSketch.constant(10), first, flow);
    private final int third = sketch.or(GraphSketch.constant(10), second);

    private AttackPlan plan(int startHour) {
        double[] weights = new double[Week.HOURS];
        weights[startHour] = 1;
        return sketch.plan()
                .entry(Entry.at(entry))
                .start(weights)
                .observable(first)
                .observable(second)
                .availability(second)
                .availability(third)
                .outage(flow)
                .build();
    }

    private Alarm alarm() {
        return new Alarm(plan(0)).sensor(first, 1, GraphSketch.always(1));
    }

    private static DefenceRun executed(Alarm alarm) {
        DefenceRun defence = alarm.run();
        defence.run().execute(1, 0);
        return defence;
    }

    @Test
    void anAlertActedOnCutsTheAttackFromThenOn() {
        DefenceRun defence = executed(alarm().onAlert(Level.LOCAL, 1, GraphSketch.always(2), null, flow));
        assertThat(defence.detected()).isEqualTo(11);
        assertThat(defence.reactions()).isEqualTo(1);
        assertThat(defence.reactedAt(0)).isEqualTo(13);
        assertThat(defence.undoneAt(0)).isInfinite();
        assertThat(defence.run().reached(first)).isEqualTo(10);
        assertThat(defence.run().reached(second)).isInfinite();
        assertThat(defence.run().isCut(defence.run().plan().resource(flow))).isTrue();
    }

    @Test
    void whatIsUndoneLetsTheAttackGoOn() {
        DefenceRun defence =
                executed(alarm().onAlert(Level.LOCAL, 1, GraphSketch.always(2), GraphSketch.always(6), flow));
        assertThat(defence.undoneAt(0)).isEqualTo(19);
        assertThat(defence.run().reached(second)).isEqualTo(29);
        assertThat(defence.run().outages().size()).as("cut, joined, two steps").isEqualTo(4);
    }

    @Test
    void outOfShiftSomebodyIsCalledUnlessTheNextShiftIsNearer() {
        Alarm alarm = alarm();
        Arrays.fill(alarm.onShift, false);
        alarm.onShift[15] = true;
        alarm.onCall = GraphSketch.always(3);
        assertThat(executed(alarm).detected()).isEqualTo(11 + 3);
        alarm.onCall = GraphSketch.always(30);
        assertThat(executed(alarm).detected()).isEqualTo(15);
    }

    @Test
    void triageTakesLongerUnderFalseAlerts() {
        Alarm alarm = alarm();
        alarm.triage = GraphSketch.always(2);
        alarm.falseLoad = Assumed.known(0.75);
        assertThat(executed(alarm).detected()).isEqualTo(11 + 2 * 4);
    }

    @Test
    void whetherAnyoneActsHasAChanceOfItsOwnByDayAndByNight() {
        for (int startHour : new int[] {0, 12}) {
            Alarm alarm = new Alarm(plan(startHour)).sensor(first, 1, GraphSketch.always(1));
            alarm.byDay = Assumed.known(0.7);
            alarm.byNight = Assumed.known(0.2);
            DefenceRun defence = alarm.run();
            int acted = 0;
            int runs = 5_000;
            for (int number = 0; number < runs; number++) {
                defence.run().execute(2, number);
                assertThat(defence.alerts()).isEqualTo(1);
                acted += defence.actedAlerts();
            }
            double chance = startHour == 0 ? 0.7 : 0.2;
            assertThat(acted / (double) runs).isCloseTo(chance, within(4 * 0.5 / Math.sqrt(runs)));
        }
    }

    @Test
    void aPatientAttackerIsSeenLessOften() {
        AttackPlan quiet = sketch.plan()
                .entry(Entry.at(entry))
                .observable(first)
                .attacker(new Attacker(1, 1, Policy.PATIENT, new int[] {third}, 2, 0.25, 1))
                .build();
        DefenceRun defence =
                new Alarm(quiet).sensor(first, 0.8, GraphSketch.AT_ONCE).run();
        int seen = 0;
        int runs = 5_000;
        for (int number = 0; number < runs; number++) {
            defence.run().execute(2, number);
            seen += defence.alerts();
        }
        assertThat(seen / (double) runs).isCloseTo(0.2, within(4 * 0.4 / Math.sqrt(runs)));
    }

    @Test
    void severalAlertsOrASevereOneEscalate() {
        Alarm several = alarm().sensor(second, 1, GraphSketch.always(1));
        several.alerts = 2;
        assertThat(executed(several).reachedAt(Level.ESCALATED)).isEqualTo(21);
        Alarm severe = new Alarm(plan(0)).sensor(first, 1, GraphSketch.always(1), true);
        DefenceRun defence = executed(severe);
        assertThat(defence.reachedAt(Level.LOCAL)).isEqualTo(11);
        assertThat(defence.reachedAt(Level.ESCALATED)).isEqualTo(11);
        assertThat(defence.reachedAt(Level.CRISIS)).isInfinite();
    }

    @Test
    void theCrisisIsDeclaredWhenEnoughIsLostAndItIsUnderstood() {
        Alarm alarm = new Alarm(plan(0));
        alarm.lost = 2;
        alarm.notice = GraphSketch.always(4);
        DefenceRun defence = executed(alarm);
        assertThat(defence.reachedAt(Level.CRISIS)).isEqualTo(34);
        assertThat(defence.detected()).as("the loss itself tells").isEqualTo(34);
        alarm.vital = new int[] {alarm.attack.resource(second)};
        assertThat(executed(alarm).reachedAt(Level.CRISIS)).isEqualTo(24);
    }

    @Test
    void whatTheDefenderCutsHimselfIsNoLossToTheAttack() {
        Alarm alarm = alarm().onAlert(Level.LOCAL, 1, GraphSketch.AT_ONCE, null, flow);
        alarm.lost = 1;
        assertThat(executed(alarm).reachedAt(Level.CRISIS)).isInfinite();
    }

    @Test
    void withHelpTheAttackerIsOutAfterMobilisationAssessmentAndEradication() {
        Alarm alarm = new Alarm(plan(0)).everywhere(Level.CRISIS, ReactionKind.CALL_FOR_HELP, GraphSketch.always(1));
        alarm.lost = 1;
        DefenceRun defence = executed(alarm);
        assertThat(defence.helpArrived()).isEqualTo(20 + 1 + 5);
        assertThat(defence.assessed()).isEqualTo(26 + 7);
        assertThat(defence.eradicated()).isEqualTo(33 + 11);
        assertThat(defence.run().end()).isEqualTo(44);
    }

    @Test
    void helpCalledEarlierIsThereBeforeTheCrisis() {
        Alarm alarm = alarm().everywhere(Level.LOCAL, ReactionKind.CALL_FOR_HELP, GraphSketch.AT_ONCE);
        alarm.lost = 1;
        DefenceRun defence = executed(alarm);
        assertThat(defence.helpArrived()).isEqualTo(11 + 5);
        assertThat(defence.assessed()).isEqualTo(20 + 7);
    }

    @Test
    void aloneItTakesLonger() {
        Alarm alarm = new Alarm(plan(0));
        alarm.lost = 1;
        DefenceRun defence = executed(alarm);
        assertThat(defence.helpArrived()).isInfinite();
        assertThat(defence.eradicated()).isEqualTo(20 + 2 * (7 + 11));
    }

    @Test
    void theAttackEndsAtEradication() {
        Alarm alarm = new Alarm(plan(0));
        alarm.lost = 1;
        alarm.eradication = new Eradication(GraphSketch.AT_ONCE, GraphSketch.always(2), GraphSketch.always(3), 1);
        DefenceRun defence = executed(alarm);
        assertThat(defence.eradicated()).isEqualTo(25);
        assertThat(defence.run().reached(second)).isEqualTo(20);
        assertThat(defence.run().reached(third)).isInfinite();
    }

    @Test
    void aRuleAroundAlertsActsOnTheTargetOfTheAlertingAssetAndOnEarlierOnesWhenItsLevelIsReached() {
        int other = sketch.defence(0);
        AttackPlan plan = plan(0);
        Alarm alarm = new Alarm(plan).sensor(first, 1, GraphSketch.always(1)).sensor(second, 1, GraphSketch.always(1));
        int[] targetOf = new int[plan.resources()];
        Arrays.fill(targetOf, -1);
        targetOf[plan.resource(first)] = 0;
        targetOf[plan.resource(second)] = 1;
        alarm.rules.add(ReactionRule.around(
                9,
                Level.ESCALATED,
                ReactionKind.ISOLATE_HOST,
                Assumed.known(1),
                GraphSketch.always(0.5),
                null,
                List.of(
                        new Target(1, new int[] {flow}, new int[0]),
                        new Target(2, new int[] {other}, new int[] {plan.resource(second)})),
                targetOf));
        alarm.alerts = 2;
        DefenceRun defence = executed(alarm);
        assertThat(defence.reactions()).isEqualTo(2);
        assertThat(defence.target(0)).isZero();
        assertThat(defence.target(1)).isEqualTo(1);
        assertThat(defence.reactedAt(0)).isEqualTo(21.5);
        assertThat(defence.reactedAt(1)).isEqualTo(21.5);
        assertThat(defence.run().holds(second)).as("cleared").isFalse();
        assertThat(defence.run().holds(other)).as("switched on").isFalse();
    }

    @Test
    void aReactionIsMadeWithItsChance() {
        DefenceRun defence = alarm().onAlert(Level.LOCAL, 0.3, GraphSketch.AT_ONCE, null, flow)
                .run();
        int made = 0;
        int runs = 5_000;
        for (int number = 0; number < runs; number++) {
            defence.run().execute(3, number);
            made += defence.reactions();
        }
        assertThat(made / (double) runs).isCloseTo(0.3, within(4 * 0.46 / Math.sqrt(runs)));
    }

    @Test
    void aReactionInjectedIntoARunChangesOnlyWhatItCuts() {
        DefenceRun defence = alarm().run();
        AttackPlan plan = defence.run().plan();
        Injection cut = new Injection(12, new int[] {flow}, new int[0], 15);
        for (int number = 0; number < 20; number++) {
            defence.run().execute(4, number);
            double before = defence.run().reached(first);
            defence.run().execute(4, number, List.of(cut));
            assertThat(defence.run().reached(first)).isEqualTo(before);
            assertThat(defence.run().reached(second)).isEqualTo(25);
            assertThat(defence.run().outages().resource(0)).isEqualTo(plan.resource(flow));
        }
    }

    @Test
    void aRuleCanBeInjectedAtAnyTime() {
        Alarm alarm = alarm().onAlert(Level.CRISIS, 1, GraphSketch.AT_ONCE, null, flow);
        boolean[] counted = new boolean[alarm.attack.resources()];
        DefencePlan plan = new DefencePlan(
                alarm.attack,
                alarm.sensors,
                new Watch(alarm.onShift, alarm.onCall, alarm.triage, alarm.falseLoad, alarm.byDay, alarm.byNight),
                new Escalation(9, 9, counted, new int[0], alarm.notice),
                alarm.rules,
                alarm.eradication);
        DefenceRun defence = new DefenceRun(plan);
        defence.run().execute(1, 0, List.of(plan.injection(0, 0, 12, 14)));
        assertThat(defence.run().reached(second)).isEqualTo(24);
    }

    @Test
    void aReactionThatDeclaresACrisisRaisesTheLevelWhenItTakesEffectAndAnotherDoesNot() {
        Alarm alarm = alarm().onAlert(Level.LOCAL, 1, GraphSketch.always(2), null, flow);
        ReactionKind made = alarm.rules.getFirst().kind();
        assertThat(crisisWith(alarm, Set.of(made))).isEqualTo(13);
        assertThat(crisisWith(alarm, EnumSet.complementOf(EnumSet.of(made)))).isInfinite();
    }

    private static double crisisWith(Alarm alarm, Set<ReactionKind> declaring) {
        boolean[] counted = new boolean[alarm.attack.resources()];
        DefenceRun defence = new DefenceRun(new DefencePlan(
                alarm.attack,
                alarm.sensors,
                new Watch(alarm.onShift, alarm.onCall, alarm.triage, alarm.falseLoad, alarm.byDay, alarm.byNight),
                new Escalation(9, 9, counted, new int[0], declaring, alarm.notice),
                alarm.rules,
                alarm.eradication));
        defence.run().execute(1, 0);
        return defence.reachedAt(Level.CRISIS);
    }

    @Test
    void aRunTellsItsStory() {
        Alarm alarm = alarm().onAlert(Level.LOCAL, 1, GraphSketch.always(2), null, flow);
        DefenceRun defence = alarm.run();
        defence.run().record(true);
        defence.run().execute(1, 0);
        List<String> story = new ArrayList<>();
        EventLog events = defence.run().events();
        for (int i = 0; i < events.size(); i++) {
            story.add(events.time(i) + " " + events.kind(i));
        }
        assertThat(story)
                .containsExactly(
                        "0.0 " + EventKind.ENTERED,
                        "0.0 " + EventKind.REACHED,
                        "10.0 " + EventKind.REACHED,
                        "11.0 " + EventKind.ALERT,
                        "11.0 " + EventKind.ACTED,
                        "11.0 " + EventKind.LEVEL,
                        "13.0 " + EventKind.REACTION,
                        "13.0 " + EventKind.SWITCHED_ON);
    }

    @Test
    void whatDoesNotExistIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Alarm(plan(0)).sensor(third, 1, GraphSketch.AT_ONCE).run())
                .withMessageContaining("step " + third)
                .withMessageContaining("observable");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alarm().onAlert(Level.LOCAL, 1, GraphSketch.AT_ONCE, null, first)
                        .run())
                .withMessageContaining("no defence");
    }
}
