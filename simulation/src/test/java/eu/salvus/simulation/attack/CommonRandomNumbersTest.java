package eu.salvus.simulation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.time.Effort;
import eu.salvus.mal.time.StepTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommonRandomNumbersTest {

    private static final int GRAPHS = 150;
    private static final int RUNS = 10;

    private static Attacker attacker(Random random) {
        int hands = random.nextBoolean() ? Attacker.UNLIMITED : 1 + random.nextInt(4);
        return Attacker.of(hands, Attacker.UNLIMITED, Policy.SMASH_AND_GRAB);
    }

    private static List<Injection> cuts(GraphSketch sketch, Random random) {
        int[] defences = IntStream.range(0, sketch.steps())
                .filter(step -> !sketch.kinds.get(step).isAttack())
                .filter(step -> random.nextInt(3) == 0)
                .toArray();
        return List.of(new Injection(1, defences, new int[0], 2.5));
    }

    @Test
    void anUnreachableAssetAndADefenceThatIsNeverOnChangeNoOutcome() {
        for (int round = 0; round < GRAPHS; round++) {
            Random random = new Random(round);
            GraphSketch sketch = GraphSketch.random(random, 50);
            int entry = sketch.attackSteps()[0];
            Attacker attacker = attacker(random);
            List<Injection> cuts = cuts(sketch, random);
            AttackRun before = new AttackRun(
                    sketch.plan().entry(Entry.at(entry)).attacker(attacker).build());
            GraphSketch more = sketch.withLaws(law -> law);
            int inert = more.add(StepKind.DEFENCE, false, StepTime.INSTANT, "inert", 100);
            for (int step = 0; step < sketch.steps(); step++) {
                if (sketch.kinds.get(step) == StepKind.AND) {
                    more.edge(inert, step);
                }
            }
            int island = more.add(StepKind.OR, false, GraphSketch.exponential(1), "island", 101);
            more.edge(island, more.add(StepKind.OR, true, StepTime.INSTANT, "shore", 101));
            more.edge(island, entry);
            AttackRun after = new AttackRun(
                    more.plan().entry(Entry.at(entry)).attacker(attacker).build());
            for (int number = 0; number < RUNS; number++) {
                before.execute(6, number, cuts);
                after.execute(6, number, cuts);
                for (int step = 0; step < sketch.steps(); step++) {
                    assertThat(after.reached(step)).isEqualTo(before.reached(step));
                    assertThat(after.holds(step)).isEqualTo(before.holds(step));
                }
                assertThat(after.holds(island)).isFalse();
            }
        }
    }

    @Test
    void somethingInjectedIntoARunChangesNothingThatIsNotBehindIt() {
        int same = 0;
        for (int round = 0; round < GRAPHS; round++) {
            Random random = new Random(round);
            GraphSketch sketch = GraphSketch.random(random, 50);
            List<Injection> cuts = cuts(sketch, random);
            boolean[] behind = behind(sketch, cuts.getFirst().defences());
            AttackRun run = new AttackRun(
                    sketch.plan().entry(Entry.at(sketch.attackSteps()[0])).build());
            for (int number = 0; number < RUNS; number++) {
                run.execute(6, number);
                double[] before =
                        IntStream.range(0, 50).mapToDouble(run::reached).toArray();
                run.execute(6, number, cuts);
                for (int step = 0; step < sketch.steps(); step++) {
                    if (!behind[step]) {
                        assertThat(run.reached(step)).isEqualTo(before[step]);
                        same++;
                    }
                }
            }
        }
        assertThat(same).isGreaterThan(10_000);
    }

    private static boolean[] behind(GraphSketch sketch, int[] defences) {
        boolean[] behind = new boolean[sketch.steps()];
        for (int defence : defences) {
            behind[defence] = true;
        }
        for (int round = 0; round < sketch.steps(); round++) {
            for (int[] edge : sketch.edges) {
                behind[edge[1]] |= behind[edge[0]];
            }
        }
        return behind;
    }

    @Test
    void theNumbersOfTheStepsDoNotMatter() {
        for (int round = 0; round < GRAPHS; round++) {
            Random random = new Random(round);
            GraphSketch sketch = GraphSketch.random(random, 50);
            int entry = sketch.attackSteps()[0];
            Attacker attacker = Attacker.EVERYTHING_AT_ONCE;
            List<Integer> order =
                    new java.util.ArrayList<>(IntStream.range(0, 50).boxed().toList());
            Collections.shuffle(order, random);
            int[] newIndex = order.stream().mapToInt(Integer::intValue).toArray();
            List<Injection> cuts = cuts(sketch, random);
            List<Injection> newCuts = cuts.stream()
                    .map(cut -> new Injection(
                            cut.time(),
                            java.util.Arrays.stream(cut.defences())
                                    .map(step -> newIndex[step])
                                    .toArray(),
                            new int[0],
                            cut.until()))
                    .toList();
            AttackRun before = new AttackRun(
                    sketch.plan().entry(Entry.at(entry)).attacker(attacker).build());
            AttackRun after = new AttackRun(sketch.permuted(newIndex)
                    .plan()
                    .entry(Entry.at(newIndex[entry]))
                    .attacker(attacker)
                    .build());
            for (int number = 0; number < RUNS; number++) {
                before.execute(6, number, cuts);
                after.execute(6, number, newCuts);
                for (int step = 0; step < sketch.steps(); step++) {
                    assertThat(after.reached(newIndex[step])).isEqualTo(before.reached(step));
                }
            }
        }
    }

    @Test
    void timesFourTimesAsLongMakeEverythingFourTimesAsLate() {
        for (int round = 0; round < GRAPHS; round++) {
            Random random = new Random(round);
            GraphSketch sketch = GraphSketch.random(random, 50);
            int entry = sketch.attackSteps()[0];
            Attacker attacker = attacker(random);
            List<Injection> cuts = cuts(sketch, random);
            List<Injection> laterCuts = cuts.stream()
                    .map(cut -> new Injection(4 * cut.time(), cut.defences(), cut.clears(), 4 * cut.until()))
                    .toList();
            AttackRun before = new AttackRun(
                    sketch.plan().entry(Entry.at(entry)).attacker(attacker).build());
            AttackRun after = new AttackRun(sketch.withLaws(law -> new StepTime(law.possible(), law.effort(), 4))
                    .plan()
                    .entry(Entry.at(entry))
                    .attacker(attacker)
                    .build());
            for (int number = 0; number < RUNS; number++) {
                before.execute(6, number, cuts);
                after.execute(6, number, laterCuts);
                for (int step = 0; step < sketch.steps(); step++) {
                    assertThat(after.reached(step)).isEqualTo(4 * before.reached(step));
                }
            }
        }
    }

    @Test
    void withoutReactionsSlowerStepsAndClosedGatesMakeNoStepEarlier() {
        int later = 0;
        for (int round = 0; round < GRAPHS; round++) {
            Random random = new Random(round);
            GraphSketch sketch = GraphSketch.random(random, 50);
            int entry = sketch.attackSteps()[0];
            AttackRun before =
                    new AttackRun(sketch.plan().entry(Entry.at(entry)).build());
            GraphSketch harder = sketch.withLaws(law -> harder(law, random));
            AttackRun after = new AttackRun(harder.plan().entry(Entry.at(entry)).build());
            for (int number = 0; number < RUNS; number++) {
                before.execute(6, number);
                after.execute(6, number);
                for (int step = 0; step < sketch.steps(); step++) {
                    assertThat(after.reached(step)).isGreaterThanOrEqualTo(before.reached(step));
                    later += after.reached(step) > before.reached(step) ? 1 : 0;
                }
            }
        }
        assertThat(later).isGreaterThan(1_000);
    }

    private static StepTime harder(StepTime law, Random random) {
        if (law.effort() instanceof Effort.Draw draw && random.nextInt(3) == 0) {
            double rate = draw.distribution().first();
            return new StepTime(law.possible() * 0.7, new Effort.Draw(GraphSketch.rate(rate / 2)), 1);
        }
        return law;
    }

    @Test
    void theSameRunIsTheSameWhateverTheWorkspaceDidBefore() {
        for (int round = 0; round < GRAPHS; round++) {
            Random random = new Random(round);
            GraphSketch sketch = GraphSketch.random(random, 60);
            AttackPlan plan = sketch.plan()
                    .entry(Entry.at(sketch.attackSteps()[0]))
                    .attacker(attacker(random))
                    .build();
            List<Injection> cuts = cuts(sketch, random);
            AttackRun used = new AttackRun(plan);
            for (int number = 0; number < RUNS; number++) {
                used.execute(1, number, number % 2 == 0 ? cuts : List.of());
                AttackRun fresh = new AttackRun(plan);
                fresh.execute(1, number, number % 2 == 0 ? cuts : List.of());
                for (int step = 0; step < sketch.steps(); step++) {
                    assertThat(used.reached(step)).isEqualTo(fresh.reached(step));
                    assertThat(used.holds(step)).isEqualTo(fresh.holds(step));
                }
                assertThat(used.reachedCount()).isEqualTo(fresh.reachedCount());
            }
        }
    }

    @Test
    void recordingChangesNothingAndTellsEveryStepThatWasReached() {
        for (int round = 0; round < GRAPHS; round++) {
            Random random = new Random(round);
            GraphSketch sketch = GraphSketch.random(random, 50);
            AttackPlan plan =
                    sketch.plan().entry(Entry.at(sketch.attackSteps()[0])).build();
            List<Injection> cuts = cuts(sketch, random);
            AttackRun silent = new AttackRun(plan);
            AttackRun told = new AttackRun(plan);
            told.record(true);
            silent.execute(3, 0, cuts);
            told.execute(3, 0, cuts);
            boolean[] seen = new boolean[sketch.steps()];
            EventLog events = told.events();
            double time = 0;
            for (int i = 0; i < events.size(); i++) {
                assertThat(events.time(i)).isGreaterThanOrEqualTo(time);
                time = events.time(i);
                boolean reached = events.kind(i) == EventKind.REACHED;
                if (reached && !seen[events.subject(i)] && plan.startState.reached[events.subject(i)] > 0) {
                    seen[events.subject(i)] = true;
                    assertThat(events.time(i)).isEqualTo(silent.reached(events.subject(i)));
                    int cause = events.cause(i);
                    assertThat(cause < 0 || told.reached(cause) <= time).isTrue();
                }
            }
            assertThat(silent.events().size()).isZero();
            for (int step : sketch.attackSteps()) {
                assertThat(told.reached(step)).isEqualTo(silent.reached(step));
                boolean fromTheStart = plan.startState.reached[step] == 0;
                assertThat(seen[step]).isEqualTo(silent.reached(step) < Double.POSITIVE_INFINITY && !fromTheStart);
            }
        }
    }
}
