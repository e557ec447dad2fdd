package eu.salvus.simulation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.mal.language.StepKind;
import eu.salvus.simulation.outage.OutageLog;
import org.junit.jupiter.api.Test;

class RelentingTest {

    private final GraphSketch sketch = new GraphSketch();
    private final int entry = sketch.or(GraphSketch.constant(0));
    private final int relents = sketch.defence(0);
    private final int presses = sketch.andEffect(entry, relents);
    private final int line = sketch.add(StepKind.OR, true, GraphSketch.constant(2), "blocked", 7);

    RelentingTest() {
        sketch.edge(presses, line);
    }

    private OutageLog outages(double after, double horizon) {
        AttackRun run = new AttackRun(sketch.plan()
                .entry(Entry.at(entry))
                .availability(line)
                .horizon(horizon)
                .relenting(new Relenting(relents, GraphSketch.always(after)))
                .build());
        run.execute(1, 0);
        assertThat(run.isDamaged(run.plan().resource("a7"))).isFalse();
        return run.outages();
    }

    @Test
    void whatAFloodBlocksIsBackAsSoonAsTheAttackerLetsGo() {
        OutageLog log = outages(9, 100);
        assertThat(log.size()).isEqualTo(2);
        assertThat(log.time(0)).isEqualTo(2);
        assertThat(log.out(0)).isTrue();
        assertThat(log.time(1)).isEqualTo(9);
        assertThat(log.out(1)).isFalse();
    }

    @Test
    void evenWhenThatIsAfterTheHorizon() {
        OutageLog log = outages(9, 5);
        assertThat(log.size()).isEqualTo(2);
        assertThat(log.time(1)).isEqualTo(9);
    }

    @Test
    void aFloodThatEndsBeforeItWorksBlocksNothing() {
        assertThat(outages(1, 100).size()).isZero();
    }

    @Test
    void onlyADefenceCanEndIt() {
        AttackPlanBuilder plan = sketch.plan();
        Relenting wrong = new Relenting(entry, GraphSketch.always(1));
        assertThatThrownBy(() -> plan.relenting(wrong)).hasMessageContaining("is no defence");
    }
}
