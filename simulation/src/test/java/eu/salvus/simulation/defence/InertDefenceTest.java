package eu.salvus.simulation.defence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.time.StepTime;
import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.attack.AttackPlanBuilder;
import eu.salvus.simulation.attack.Attacker;
import eu.salvus.simulation.attack.Entry;
import eu.salvus.simulation.attack.GraphSketch;
import eu.salvus.simulation.attack.Policy;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InertDefenceTest {

    private static DefenceRun defended(GraphSketch sketch, int cut, int inert) {
        AttackPlanBuilder builder = sketch.plan()
                .entry(Entry.at(sketch.attackSteps()[0]))
                .attacker(Attacker.of(3, Attacker.UNLIMITED, Policy.SMASH_AND_GRAB));
        for (int step : sketch.attackSteps()) {
            builder.observable(step);
            if (step % 7 == 0) {
                builder.availability(step);
            }
        }
        AttackPlan plan = builder.outage(cut).build();
        Alarm alarm = new Alarm(plan);
        for (int step : sketch.attackSteps()) {
            alarm.sensor(step, 0.4, GraphSketch.rate(1));
        }
        alarm.lost = 3;
        alarm.onAlert(Level.LOCAL, 0.8, GraphSketch.rate(2), GraphSketch.rate(0.5), cut);
        if (inert >= 0) {
            alarm.onAlert(Level.LOCAL, 0, GraphSketch.rate(2), null, inert);
        }
        return alarm.run();
    }

    @Test
    void anUnreachableAssetAndAReactionThatIsNeverMadeChangeNoOutcomeOfADefendedRun() {
        int reactions = 0;
        for (int round = 0; round < 100; round++) {
            GraphSketch sketch = GraphSketch.random(new Random(round), 50);
            int cut = sketch.add(StepKind.DEFENCE, false, StepTime.INSTANT, "cut", 20);
            for (int step = 0; step < 50; step++) {
                if (sketch.kinds.get(step) == StepKind.AND) {
                    sketch.edge(cut, step);
                }
            }
            DefenceRun before = defended(sketch, cut, -1);
            int steps = sketch.steps();
            int inert = sketch.add(StepKind.DEFENCE, false, StepTime.INSTANT, "inert", 21);
            for (int step = 0; step < 50; step++) {
                if (sketch.kinds.get(step) == StepKind.AND) {
                    sketch.edge(inert, step);
                }
            }
            int island = sketch.add(StepKind.OR, false, GraphSketch.exponential(1), "island", 22);
            sketch.edge(island, sketch.attackSteps()[0]);
            DefenceRun after = defended(sketch, cut, inert);
            for (int number = 0; number < 10; number++) {
                before.run().execute(2, number);
                after.run().execute(2, number);
                for (int step = 0; step < steps; step++) {
                    assertThat(after.run().reached(step)).isEqualTo(before.run().reached(step));
                }
                assertThat(after.alerts()).isEqualTo(before.alerts());
                assertThat(after.actedAlerts()).isEqualTo(before.actedAlerts());
                assertThat(after.eradicated()).isEqualTo(before.eradicated());
                assertThat(after.reactions()).isEqualTo(before.reactions());
                assertThat(after.run().outages().size())
                        .isEqualTo(before.run().outages().size());
                reactions += before.reactions();
            }
        }
        assertThat(reactions).isGreaterThan(500);
    }
}
