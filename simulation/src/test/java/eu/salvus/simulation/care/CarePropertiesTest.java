package eu.salvus.simulation.care;

import static eu.salvus.simulation.care.OneService.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.outage.OutageLog;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CarePropertiesTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void noPatientIsLostFromTheBooks() {
        int fallen = 0;
        for (long seed = 0; seed < 300; seed++) {
            CareRun run = new CareRun(RandomHospital.model(seed, 5));
            run.run(RandomHospital.outages(seed), seed % 168, 200 + seed, RandomHospital.uniforms(seed));
            for (int c = 0; c < 5; c++) {
                ClinicalOutcome o = run.clinical(c);
                double came = o.waitingBefore() + o.arrivals();
                assertThat(o.treated() + o.waiting() + o.diverted() + o.leftUnserved())
                        .as("seed %d service %d", seed, c)
                        .isCloseTo(came, within(1e-9 * (1 + came)));
                fallen += o.fell() ? 1 : 0;
                if (o.fell() && o.clearedAt() < NEVER) {
                    // Once all is clear, care lost is exactly the deadlines missed beyond the usual ones.
                    assertThat(o.careLost())
                            .as("seed %d service %d", seed, c)
                            .isCloseTo(o.missedUrgent() + o.missedElective(), within(1e-7 * (1 + came)));
                }
            }
        }
        assertThat(fallen).isGreaterThan(500);
    }

    @Test
    void splittingABlockInTwoChangesNothing() {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            WeekProfile whole = RandomHospital.week(random);
            WeekProfile split = split(whole, random);
            double share = random.nextDouble();
            OutageLog log = out(random.nextInt(200) + 0.3, 200 + random.nextInt(500) + 0.7);
            ClinicalOutcome a = OneService.run(OneService.of(service(whole, share), 0.2), log);
            ClinicalOutcome b = OneService.run(OneService.of(service(split, share), 0.2), log);
            double scale = 1e-9 * a.arrivals();
            assertThat(b.arrivals()).as("seed %d", seed).isCloseTo(a.arrivals(), within(scale));
            assertThat(b.treated()).as("seed %d", seed).isCloseTo(a.treated(), within(scale));
            assertThat(b.missedUrgent()).as("seed %d", seed).isCloseTo(a.missedUrgent(), within(scale));
            assertThat(b.missedElective()).as("seed %d", seed).isCloseTo(a.missedElective(), within(scale));
            assertThat(b.postponed()).as("seed %d", seed).isCloseTo(a.postponed(), within(scale));
            assertThat(b.clearedAt()).as("seed %d", seed).isCloseTo(a.clearedAt(), within(1e-7));
        }
    }

    private static ClinicalModel.Builder service(WeekProfile week, double urgentShare) {
        return ClinicalModel.named("any", week).urgentShare(urgentShare).deadlines(6, 300);
    }

    private static WeekProfile split(WeekProfile week, Random random) {
        double[] starts = new double[week.blocks() * 2];
        double[] demand = new double[starts.length];
        double[] capacity = new double[starts.length];
        for (int i = 0; i < starts.length; i++) {
            int block = i / 2;
            double cut = i % 2 == 0 ? 0 : 0.1 + 0.8 * random.nextDouble();
            starts[i] = week.start(block) + cut * (week.start(block + 1) - week.start(block));
            demand[i] = week.demand(block);
            capacity[i] = week.capacity(block);
        }
        return WeekProfile.blocks(starts, demand, capacity);
    }

    @Test
    void aCutWithinTheSlackLosesExactlyNothing() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            double demand = 1 + random.nextDouble();
            CareRun run = OneService.of(
                    ClinicalModel.named("any", WeekProfile.constant(demand, demand * 2))
                            .urgentShare(0.3),
                    0.5);
            ClinicalOutcome outcome = OneService.run(run, out(random.nextDouble(), 50 + 100 * random.nextDouble()));
            assertThat(outcome.fell()).isTrue();
            assertThat(outcome.careLost()).isZero();
            assertThat(outcome.missedUrgent()).isZero();
        }
    }

    @Test
    void aLongerOutageNeverLosesLessCare() {
        double most = 0;
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            CareRun run =
                    OneService.of(service(RandomHospital.week(random), random.nextDouble()), random.nextDouble() / 2);
            double from = 10 + random.nextInt(168);
            double last = 0;
            for (double hours = 0.5; hours < 700; hours *= 1.2) {
                double lost = OneService.run(run, out(from, from + hours)).careLost();
                assertThat(lost).as("seed %d, %f hours", seed, hours).isGreaterThanOrEqualTo(last - 1e-7);
                last = lost;
            }
            most = Math.max(most, last);
        }
        assertThat(most).isPositive();
    }

    @Test
    void aSmallStepSimulationOfParcelsAgrees() {
        for (long seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            WeekProfile week = RandomHospital.week(random);
            double share = random.nextDouble();
            double keep = random.nextDouble() * 0.5;
            double from = random.nextInt(300);
            double to = from + 5 + random.nextInt(400);
            ClinicalOutcome outcome = OneService.run(OneService.of(service(week, share), keep), out(from, to));
            ParcelQueues parcels = new ParcelQueues(week, share, 6, 300, 0.005);
            parcels.run(from, to, keep, outcome.clearedAt());
            double scale = 2e-3 * outcome.arrivals() + 0.2;
            assertThat(parcels.treated).as("seed %d", seed).isCloseTo(outcome.treated(), within(scale));
            assertThat(parcels.missedUrgent).as("seed %d", seed).isCloseTo(outcome.leftUrgent, within(scale));
            assertThat(parcels.missedElective).as("seed %d", seed).isCloseTo(outcome.leftElective, within(scale));
        }
    }

    @Test
    void theOrderOfTransitionsOfOneMomentDoesNotMatter() {
        for (long seed = 0; seed < 50; seed++) {
            CareModel model = RandomHospital.model(seed, 4);
            OutageLog log = RandomHospital.outages(seed);
            OutageLog whole = new OutageLog();
            OutageLog reversed = new OutageLog();
            for (int i = 0; i < log.size(); i++) {
                int j = log.size() - 1 - i;
                whole.add(Math.rint(log.time(i) / 50) * 50, log.resource(i), log.out(i));
                if (Math.rint(log.time(j) / 50) > 0) {
                    reversed.add(Math.rint(log.time(j) / 50) * 50, log.resource(j), log.out(j));
                }
            }
            CareRun first = new CareRun(model);
            first.run(whole, 0, 100, RandomHospital.uniforms(seed));
            double[] expected = summary(first, 4);
            first.run(RandomHospital.outages(seed + 1), 5, 7, RandomHospital.uniforms(seed + 1));
            first.run(whole, 0, 100, RandomHospital.uniforms(seed));
            assertThat(summary(first, 4)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static double[] summary(CareRun run, int services) {
        double[] values = new double[services * 4];
        for (int c = 0; c < services; c++) {
            ClinicalOutcome outcome = run.clinical(c);
            values[c * 4] = outcome.treated();
            values[c * 4 + 1] = outcome.careLost();
            values[c * 4 + 2] = outcome.diverted();
            values[c * 4 + 3] = outcome.clearedAt();
        }
        return values;
    }

    @Test
    void runsDoNotAllocateOnceWarm() {
        CareModel model = RandomHospital.model(7, 12);
        CareRun run = new CareRun(model);
        OutageLog[] logs = new OutageLog[20];
        Arrays.setAll(logs, RandomHospital::outages);
        double[] uniforms = RandomHospital.uniforms(1);
        double sum = 0;
        for (int round = 0; round < 40; round++) {
            sum += all(run, logs, uniforms);
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        sum += all(run, logs, uniforms);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isPositive();
        assertThat(allocated).isLessThan(2_000);
    }

    private static double all(CareRun run, OutageLog[] logs, double[] uniforms) {
        double sum = 0;
        for (OutageLog log : logs) {
            run.run(log, 3, 100, uniforms);
            sum += run.weightedCareHoursLost();
        }
        return sum;
    }
}
