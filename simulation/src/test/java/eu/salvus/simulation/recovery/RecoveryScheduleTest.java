package eu.salvus.simulation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.care.AvailabilityModel;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.unknown.Assumed;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Schedules against the theory of project networks. */
class RecoveryScheduleTest {

    private static final int MACHINES = 60;
    private static final double HEADS = 5;
    private static final double[] NO_GROUPS = {};

    private record Project(double[] work, List<List<Integer>> after) {

        static Project random(long seed) {
            Random random = new Random(seed);
            double[] work = new double[MACHINES];
            List<List<Integer>> after = new ArrayList<>();
            for (int machine = 0; machine < MACHINES; machine++) {
                work[machine] = 0.1 + 10 * random.nextDouble();
                after.add(
                        machine == 0
                                ? List.of()
                                : random.ints(random.nextInt(3), 0, machine)
                                        .distinct()
                                        .boxed()
                                        .toList());
            }
            return new Project(work, after);
        }

        RecoveryModel model(int people) {
            RecoveryModel.Builder builder =
                    RecoveryModel.builder(AvailabilityModel.builder(MACHINES).build(), 0, 0);
            builder.crew(new Crew("all", people, 24, 0));
            builder.head("network", 0, Work.fixed(HEADS));
            for (int machine = 0; machine < MACHINES; machine++) {
                Work fixed = Work.fixed(work[machine]);
                builder.remedy(
                        machine,
                        new Remedy.ByCrew(0, fixed, fixed, List.of(), after.get(machine)),
                        new Priority(-1, machine * 7 % 11, machine));
            }
            return builder.build();
        }

        /** Earliest end of each machine with unlimited crews: machines wait for lower indices only. */
        double[] earliest() {
            double[] end = new double[MACHINES];
            for (int machine = 0; machine < MACHINES; machine++) {
                double start = HEADS;
                for (int before : after.get(machine)) {
                    start = Math.max(start, end[before]);
                }
                end[machine] = start + work[machine];
            }
            return end;
        }

        double total() {
            double sum = 0;
            for (double each : work) {
                sum += each;
            }
            return sum;
        }
    }

    private static OutageLog all() {
        OutageLog log = new OutageLog();
        for (int machine = 0; machine < MACHINES; machine++) {
            log.add(0, machine, true);
        }
        return log;
    }

    private static double[] ends(OutageLog log) {
        double[] ends = new double[MACHINES];
        for (int i = 0; i < log.size(); i++) {
            ends[log.resource(i)] = log.out(i) ? Double.NaN : log.time(i);
        }
        return ends;
    }

    @Test
    void withUnlimitedCrewsEveryEndIsOnTheLongestPath() {
        for (long seed = 0; seed < 50; seed++) {
            Project project = Project.random(seed);
            OutageLog log = all();
            RecoveryRun run = new RecoveryRun(project.model(Integer.MAX_VALUE));
            run.run(log, new Damage(MACHINES, 0), 0, 0, 1, NO_GROUPS);
            assertThat(ends(log)).as("seed %d", seed).containsExactly(project.earliest(), within(1e-9));
        }
    }

    @Test
    void withFewPeopleTheMakespanKeepsGrahamsBound() {
        for (long seed = 0; seed < 50; seed++) {
            Project project = Project.random(seed);
            double critical = 0;
            for (double end : project.earliest()) {
                critical = Math.max(critical, end - HEADS);
            }
            for (int people = 1; people <= 8; people++) {
                RecoveryRun run = new RecoveryRun(project.model(people));
                run.run(all(), new Damage(MACHINES, 0), 0, 0, 1, NO_GROUPS);
                double makespan = run.makespan() - HEADS;
                double share = project.total() / people;
                assertThat(makespan)
                        .as("seed %d, %d people", seed, people)
                        .isGreaterThanOrEqualTo(Math.max(critical, share) - 1e-9)
                        .isLessThanOrEqualTo(share + (1 - 1.0 / people) * critical + 1e-9);
                assertThat(run.hoursWorked(0)).isCloseTo(project.total() + HEADS, within(1e-9));
            }
        }
    }

    @Test
    void nobodyIsIdleWhileATaskWaitsAndNobodyDoesTwoThingsAtOnce() {
        for (long seed = 0; seed < 20; seed++) {
            Project project = Project.random(seed);
            int people = 3;
            RecoveryTrace trace = new RecoveryTrace();
            RecoveryRun run = new RecoveryRun(project.model(people));
            run.trace(trace);
            OutageLog log = all();
            run.run(log, new Damage(MACHINES, 0), 0, 0, 1, NO_GROUPS);
            double[] ends = ends(log);
            List<RecoveryTrace.Task> tasks = trace.tasks().stream()
                    .filter(task -> task.kind() == RecoveryTrace.Kind.CHECK)
                    .toList();
            assertThat(tasks).hasSize(MACHINES).isSortedAccordingTo(Comparator.comparing(RecoveryTrace.Task::start));
            for (RecoveryTrace.Task task : tasks) {
                double middle = Math.nextUp(task.start());
                assertThat(busy(tasks, middle)).isLessThanOrEqualTo(people);
                double ready = HEADS;
                for (int before : project.after.get(task.subject())) {
                    ready = Math.max(ready, ends[before]);
                }
                assertThat(task.start()).isGreaterThanOrEqualTo(ready);
                for (RecoveryTrace.Task other : tasks) {
                    if (other.start() >= ready && other.start() < task.start()) {
                        assertThat(busy(tasks, Math.nextUp(other.start()))).isEqualTo(people);
                    }
                }
            }
        }
    }

    private static long busy(List<RecoveryTrace.Task> tasks, double time) {
        return tasks.stream()
                .filter(task -> task.start() < time && task.end() > time)
                .count();
    }

    @Test
    void aRunIsAFunctionOfItsInputsAndAnUntouchedMachineChangesNothing() {
        RecoveryRun small = new RecoveryRun(large(200));
        RecoveryRun wide = new RecoveryRun(large(300));
        for (int run = 0; run < 20; run++) {
            OutageLog first = attack(run, 200);
            small.run(first, damage(run, 200), 3, 50, Draws.run(9, run), new double[] {0.3});
            OutageLog second = attack(run, 200);
            wide.run(second, damage(run, 300), 3, 50, Draws.run(9, run), new double[] {0.3});
            assertThat(second.size()).isEqualTo(first.size()).isGreaterThan(100);
            for (int i = 0; i < first.size(); i++) {
                assertThat(second.time(i)).isEqualTo(first.time(i));
                assertThat(second.resource(i)).isEqualTo(first.resource(i));
            }
        }
    }

    @Test
    void runsDoNotAllocateOnceWarm() {
        RecoveryRun run = new RecoveryRun(large(2_000));
        OutageLog log = new OutageLog();
        Damage damage = damage(1, 2_000);
        double[] groups = {0.3};
        for (int i = 0; i < 60; i++) {
            once(run, log, damage, i, groups);
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        double last = once(run, log, damage, 1, groups);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000);
        assertThat(last).isPositive();
    }

    private static double once(RecoveryRun run, OutageLog log, Damage damage, int number, double[] groups) {
        log.clear();
        for (int machine = 0; machine < 2_000; machine += 2) {
            log.add(machine % 7, machine, true);
        }
        run.run(log, damage, 3, 50, Draws.run(9, number), groups);
        return run.makespan();
    }

    private static RecoveryModel large(int machines) {
        RecoveryModel.Builder builder =
                RecoveryModel.builder(AvailabilityModel.builder(machines).build(), 0, 1);
        builder.crew(new Crew("servers", 3, 10, 8));
        builder.crew(new Crew("workstations", 5, 8, 9));
        builder.head("network", 0, Work.logNormal(24, 72)).head("identity", 0, Work.logNormal(12, 40));
        for (int machine = 0; machine < machines; machine++) {
            Work work = Work.logNormal(Assumed.between(1, 4, 0), 3);
            builder.remedy(
                    machine,
                    new Remedy.ByCrew(machine % 2, work, work, List.of(), List.of()),
                    new Priority(-1, machine % 5, Draws.key("machine", "m" + machine)));
        }
        return builder.build();
    }

    private static OutageLog attack(int seed, int machines) {
        Random random = new Random(seed);
        OutageLog log = new OutageLog();
        for (int machine = 0; machine < machines; machine++) {
            if (random.nextBoolean()) {
                log.add(random.nextDouble() * 40, machine, true);
            }
        }
        return log;
    }

    private static Damage damage(int seed, int machines) {
        Random random = new Random(~seed);
        Damage damage = new Damage(machines, 0);
        for (int machine = 0; machine < 200; machine++) {
            damage.note(machine, random.nextBoolean() ? Damage.Condition.DAMAGED : Damage.Condition.COMPROMISED);
        }
        return damage;
    }
}
