package eu.salvus.simulation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.time.StepTime;
import eu.salvus.simulation.outage.OutageLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final GraphSketch sketch = new GraphSketch();
    private final int entry = sketch.or(GraphSketch.constant(0));
    private final int server = 9;
    private final int isolated = sketch.add(StepKind.DEFENCE, false, StepTime.INSTANT, "isolated", server);
    private final int encrypt = sketch.add(StepKind.AND, false, GraphSketch.constant(4), "encrypt", server);
    private final int encrypted = sketch.add(StepKind.OR, true, StepTime.INSTANT, "encrypted", server);
    private final int wiped = sketch.add(StepKind.OR, false, GraphSketch.constant(6), "wiped", server);

    OutageTest() {
        sketch.edge(entry, encrypt);
        sketch.edge(isolated, encrypt);
        sketch.edge(encrypt, encrypted);
        sketch.edge(entry, wiped);
    }

    private AttackPlanBuilder plan() {
        return sketch.plan()
                .entry(Entry.at(entry))
                .availability(encrypted)
                .availability(wiped)
                .outage(isolated);
    }

    private List<String> outages(List<Injection> injections) {
        AttackRun run = new AttackRun(plan().build());
        run.execute(1, 0, injections);
        OutageLog log = run.outages();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            assertThat(log.resource(i)).isEqualTo(run.plan().resource("a" + server));
            lines.add((log.out(i) ? "out " : "back ") + log.time(i));
        }
        return lines;
    }

    private Injection cut(double from, double until) {
        return new Injection(from, new int[] {isolated}, new int[0], until);
    }

    @Test
    void aResourceIsOutOnceWhileAnyOfItsAvailabilityStepsHolds() {
        assertThat(outages(List.of())).containsExactly("out 4.0");
    }

    @Test
    void itIsOutWhileADefenceThatCostsAvailabilityIsOn() {
        assertThat(outages(List.of(cut(1, 2)))).containsExactly("out 1.0", "back 2.0", "out 6.0");
    }

    @Test
    void itStaysOutWhenOneOfTwoReasonsEnds() {
        assertThat(outages(List.of(cut(3, 8)))).containsExactly("out 3.0");
    }

    @Test
    void aClearBringsItBackUntilTheAttackerIsDoneAgain() {
        AttackPlan plan = plan().build();
        int resource = plan.resource(encrypt);
        assertThat(outages(List.of(new Injection(5, new int[0], new int[] {resource}, 5))))
                .containsExactly("out 4.0", "back 5.0", "out 9.0");
    }

    @Test
    void whatIsCutIsJoinedAgainEvenAfterTheHorizon() {
        AttackRun run = new AttackRun(plan().horizon(3).build());
        run.execute(1, 0, List.of(cut(1, 20)));
        assertThat(run.outages().size()).isEqualTo(2);
        assertThat(run.outages().time(1)).isEqualTo(20);
        assertThat(run.reached(encrypt)).isInfinite();
    }

    @Test
    void damagedIsWhatTheAttackHoldsAndCutWhatTheDefenderHolds() {
        AttackRun run = new AttackRun(plan().build());
        int resource = run.plan().resource(encrypt);
        run.execute(1, 0);
        assertThat(run.isDamaged(resource)).isTrue();
        assertThat(run.isCut(resource)).isFalse();
        AttackRun stopped = new AttackRun(plan().horizon(5).build());
        stopped.execute(1, 0, List.of(cut(1, Double.POSITIVE_INFINITY)));
        assertThat(stopped.isDamaged(resource)).isFalse();
        assertThat(stopped.isCut(resource)).isTrue();
    }

    @Test
    void peopleAreExposedAtTheFirstTimeOnly() {
        AttackPlan plan = plan().confidentiality(encrypt).build();
        AttackRun run = new AttackRun(plan);
        run.execute(1, 0, List.of(new Injection(5, new int[0], new int[] {plan.resource(encrypt)}, 5)));
        assertThat(run.exposedCount()).isEqualTo(1);
        assertThat(run.exposedStep(0)).isEqualTo(encrypt);
        assertThat(run.reached(encrypt)).isEqualTo(4);
    }
}
