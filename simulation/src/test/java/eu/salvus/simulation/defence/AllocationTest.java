package eu.salvus.simulation.defence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.graph.GeneratedGraph;
import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.attack.AttackPlanBuilder;
import eu.salvus.simulation.attack.Attacker;
import eu.salvus.simulation.attack.Entry;
import eu.salvus.simulation.attack.GraphSketch;
import eu.salvus.simulation.attack.Policy;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int RUNS = 200;

    /** Bytes per run once the same runs have been executed before. */
    private static double bytesPerRun(int steps, Attacker attacker) {
        AttackGraph graph = GeneratedGraph.zoned(steps, 1);
        AttackPlanBuilder builder = AttackPlanBuilder.of(graph).entry(Entry.at(GeneratedGraph.entry(graph)));
        for (int step = 0; step < graph.steps(); step++) {
            if (graph.step(step).equals("admin")) {
                builder.observable(step).availability(step);
            }
        }
        AttackPlan plan = builder.attacker(attacker).build();
        Alarm alarm = new Alarm(plan);
        for (int step = 0; step < graph.steps(); step++) {
            if (plan.isObservable(step)) {
                alarm.sensor(step, 0.5, GraphSketch.rate(0.01));
            }
        }
        int[] patches = new int[20];
        for (int host = 0; host < patches.length; host++) {
            patches[host] = graph.find("host-" + host, "patched");
        }
        DefenceRun defence = alarm.onAlert(Level.LOCAL, 1, GraphSketch.rate(1), GraphSketch.rate(1), patches)
                .run();
        for (int warm = 0; warm < 3; warm++) {
            for (int number = 0; number < RUNS; number++) {
                defence.run().execute(1, number);
            }
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int number = 0; number < RUNS; number++) {
            defence.run().execute(1, number);
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) RUNS;
    }

    @Test
    void aRunAllocatesNothingWhateverTheSizeOfTheGraph() {
        for (int steps : new int[] {500, 5_000}) {
            for (int hands : new int[] {3, Attacker.UNLIMITED}) {
                Attacker attacker = Attacker.of(hands, Attacker.UNLIMITED, Policy.SMASH_AND_GRAB);
                assertThat(bytesPerRun(steps, attacker)).as("%d steps", steps).isLessThan(100);
            }
        }
    }
}
