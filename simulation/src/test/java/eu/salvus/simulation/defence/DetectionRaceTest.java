package eu.salvus.simulation.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.attack.Entry;
import eu.salvus.simulation.attack.GraphSketch;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectionRaceTest {

    private static final int ACTIONS = 6;
    private static final int EFFECTS = 3;
    private static final int CUT = 0;
    private static final int ENTRY = 1;
    private static final int RUNS = 20_000;
    private static final double SIGMAS = 4.5;
    private static final double CUT_RATE = 2;
    private static final double JOIN_RATE = 0.5;

    /** A model with a race: sensors on actions, and a cut that comes late, and either stays or ends and comes again. */
    private static final class Race implements MarkovChain.Generator {
        final GraphSketch sketch = new GraphSketch();
        final double[] rates = new double[ACTIONS];
        final double[] alertRates = new double[ACTIONS];
        final double[] detection = new double[ACTIONS];

        final boolean cutForGood;

        Race(Random random, boolean cutForGood) {
            this.cutForGood = cutForGood;
            sketch.defence(0);
            sketch.or(GraphSketch.constant(0));
            for (int action = 0; action < ACTIONS; action++) {
                rates[action] = 0.2 + random.nextDouble();
                alertRates[action] = 0.2 + 2 * random.nextDouble();
                detection[action] = random.nextBoolean() ? 0 : 0.3 + 0.7 * random.nextDouble();
                var law = GraphSketch.exponential(rates[action]);
                int step = random.nextInt(3) > 0 ? sketch.and(law) : sketch.or(law);
                assertThat(step).isEqualTo(action(action));
            }
            for (int effect = 0; effect < EFFECTS; effect++) {
                int step = random.nextBoolean() ? sketch.orEffect() : sketch.andEffect();
                assertThat(step).isEqualTo(ENTRY + 1 + ACTIONS + effect);
            }
            for (int step = ENTRY + 1; step < sketch.steps(); step++) {
                int parents = 1 + random.nextInt(2);
                for (int i = 0; i < parents; i++) {
                    connect(parent(step, random), step);
                }
                if (sketch.kinds.get(step) == StepKind.AND && random.nextInt(2) == 0) {
                    connect(CUT, step);
                }
            }
        }

        private static int parent(int step, Random random) {
            int parent = random.nextInt(3) == 0 ? random.nextInt(ENTRY + 1 + ACTIONS + EFFECTS) : ENTRY;
            boolean late = step > ENTRY + 2 && random.nextBoolean();
            int chosen = late ? ENTRY + 1 + random.nextInt(step - ENTRY - 1) : parent;
            return chosen == CUT ? ENTRY : chosen;
        }

        private void connect(int parent, int child) {
            if (sketch.edges.stream().noneMatch(edge -> edge[0] == parent && edge[1] == child)) {
                sketch.edge(parent, child);
            }
        }

        static int action(int action) {
            return ENTRY + 1 + action;
        }

        /** State: done actions, pending alerts, and the cut (0 idle, 1 decided, 2 on). */
        static int state(int done, int alerts, int cut) {
            return (cut << 2 * ACTIONS) | (alerts << ACTIONS) | done;
        }

        @Override
        public void exits(int state, MarkovChain.Exit exit) {
            int done = state & (1 << ACTIONS) - 1;
            int alerts = (state >> ACTIONS) & (1 << ACTIONS) - 1;
            int cut = state >> 2 * ACTIONS;
            boolean[] holds = holds(done, cut == 2);
            for (int action = 0; action < ACTIONS; action++) {
                int bit = 1 << action;
                if ((done & bit) == 0 && enabled(action(action), holds)) {
                    double seen = rates[action] * detection[action];
                    if (seen > 0) {
                        exit.to(state(done | bit, alerts | bit, cut), seen);
                    }
                    if (seen < rates[action]) {
                        exit.to(state(done | bit, alerts, cut), rates[action] - seen);
                    }
                }
                if ((alerts & bit) != 0) {
                    exit.to(state(done, alerts & ~bit, Math.max(cut, 1)), alertRates[action]);
                }
            }
            if (cut == 1) {
                exit.to(state(done, alerts, 2), CUT_RATE);
            } else if (cut == 2 && !cutForGood) {
                exit.to(state(done, alerts, 0), JOIN_RATE);
            }
        }

        private boolean[] holds(int done, boolean cut) {
            boolean[] holds = new boolean[sketch.steps()];
            holds[CUT] = !cut;
            holds[ENTRY] = true;
            for (int action = 0; action < ACTIONS; action++) {
                holds[action(action)] = (done & 1 << action) != 0;
            }
            for (int round = 0; round < EFFECTS; round++) {
                for (int step = action(ACTIONS); step < holds.length; step++) {
                    holds[step] |= enabled(step, holds);
                }
            }
            return holds;
        }

        private boolean enabled(int step, boolean[] holds) {
            boolean any = false;
            boolean all = true;
            for (int[] edge : sketch.edges) {
                if (edge[1] == step) {
                    any |= holds[edge[0]];
                    all &= holds[edge[0]];
                }
            }
            return sketch.kinds.get(step) == StepKind.AND ? any && all : any;
        }

        DefenceRun run() {
            var builder = sketch.plan().entry(Entry.at(ENTRY));
            for (int action = 0; action < ACTIONS; action++) {
                builder.observable(action(action));
            }
            AttackPlan plan = builder.build();
            Alarm alarm = new Alarm(plan);
            for (int action = 0; action < ACTIONS; action++) {
                if (detection[action] > 0) {
                    alarm.sensor(action(action), detection[action], GraphSketch.rate(alertRates[action]));
                }
            }
            Distribution duration = cutForGood ? null : GraphSketch.rate(JOIN_RATE);
            return alarm.onAlert(Level.LOCAL, 1, GraphSketch.rate(CUT_RATE), duration, CUT)
                    .run();
        }
    }

    @Test
    void chancesAndMeanTimesAreThoseOfTheExactMarkovChain() {
        int uncertain = 0;
        for (int model = 0; model < 12; model++) {
            Race race = new Race(new Random(model), model % 3 > 0);
            DefenceRun defence = race.run();
            double[] count = new double[ACTIONS];
            double[] sum = new double[ACTIONS];
            double[] squares = new double[ACTIONS];
            for (int number = 0; number < RUNS; number++) {
                defence.run().execute(model, number);
                for (int action = 0; action < ACTIONS; action++) {
                    double time = defence.run().reached(Race.action(action));
                    if (time < Double.POSITIVE_INFINITY) {
                        count[action]++;
                        sum[action] += time;
                        squares[action] += time * time;
                    }
                }
            }
            for (int action = 0; action < ACTIONS; action++) {
                int bit = 1 << action;
                var exact = MarkovChain.passage(race, 0, state -> (state & bit) != 0);
                double chance = exact.chance();
                assertThat(count[action] / RUNS)
                        .as("model %d, chance of action %d", model, action)
                        .isCloseTo(
                                chance, within(1e-9 + SIGMAS * Math.sqrt(Math.max(0, chance * (1 - chance)) / RUNS)));
                double mean = sum[action] / RUNS;
                double deviation = Math.sqrt(squares[action] / RUNS - mean * mean);
                assertThat(mean)
                        .as("model %d, time of action %d", model, action)
                        .isCloseTo(exact.timeTimesChance(), within(1e-9 + SIGMAS * deviation / Math.sqrt(RUNS)));
                uncertain += chance > 0.01 && chance < 0.99 ? 1 : 0;
            }
        }
        assertThat(uncertain).as("races that are open").isGreaterThan(5);
    }

    @Test
    void theAttackerWinsTheRaceWithHisShareOfTheRates() {
        double attack = 0.5;
        double detect = 1.5;
        GraphSketch sketch = new GraphSketch();
        int flow = sketch.defence(0);
        int entry = sketch.or(GraphSketch.constant(0));
        int compromise = sketch.and(GraphSketch.exponential(attack), entry, flow);
        AttackPlan plan = sketch.plan().entry(Entry.at(entry)).observable(entry).build();
        DefenceRun defence = new Alarm(plan)
                .sensor(entry, 1, GraphSketch.rate(detect))
                .onAlert(Level.LOCAL, 1, GraphSketch.AT_ONCE, null, flow)
                .run();
        int won = 0;
        int runs = 40_000;
        for (int number = 0; number < runs; number++) {
            defence.run().execute(11, number);
            boolean reached = defence.run().reached(compromise) < Double.POSITIVE_INFINITY;
            assertThat(reached).isEqualTo(defence.run().reached(compromise) < defence.detected());
            won += reached ? 1 : 0;
        }
        double share = attack / (attack + detect);
        assertThat(won / (double) runs).isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / runs)));
    }
}
