package eu.salvus.simulation.care;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Who is better prepared for work on paper never has less at any later hour, whatever falls and comes back, how often and for how
 * long. Neighbours take nobody here: who can do more himself sends fewer away, which is no harm of being ready.
 */
class ReadinessTest {

    private static final int HOSPITALS = 400;
    private static final int SERVICES = 4;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** How one clinical service works on paper. */
    private record Paper(DegradedMode.Start start, double setUp, double share, double hold, double fatigue) {

        static Paper any(Random random) {
            return new Paper(
                    random.nextBoolean() ? DegradedMode.Start.FALL : DegradedMode.Start.DECISION,
                    random.nextDouble() * (random.nextBoolean() ? 8 : 80),
                    0.99 * random.nextDouble(),
                    random.nextInt(4) == 0 ? NEVER : random.nextDouble() * 800,
                    random.nextBoolean() ? 0 : random.nextDouble() * 0.2);
        }

        Paper setUpIn(double hours) {
            return new Paper(start, hours, share, hold, fatigue);
        }

        Paper keeping(double more) {
            return new Paper(start, setUp, more, hold, fatigue);
        }

        Paper relieved(double longer, double lessTired) {
            return new Paper(start, setUp, share, longer, lessTired);
        }

        DegradedMode mode() {
            return new DegradedMode(
                    start, Assumed.known(setUp), Assumed.known(share), Assumed.known(hold), Assumed.known(fatigue));
        }
    }

    /** What becomes better of one service. */
    private interface Preparation {
        Paper better(Paper before, Random random);
    }

    @Test
    void anEarlierSetUpNeverLeavesALaterHourWithLess() {
        neverWorse((paper, random) -> paper.setUpIn(paper.setUp() * random.nextDouble()));
        neverWorse((paper, _) -> paper.setUpIn(0));
    }

    @Test
    void aGreaterShareNeverLeavesAnHourWithLess() {
        neverWorse((paper, random) -> paper.keeping(paper.share() + (0.99 - paper.share()) * random.nextDouble()));
    }

    @Test
    void reliefNeverLeavesAnHourWithLess() {
        neverWorse((paper, random) ->
                paper.relieved(paper.hold() + 500 * random.nextDouble(), paper.fatigue() * random.nextDouble()));
    }

    @Test
    void anEarlierDecisionNeverLeavesALaterHourWithLess() {
        int gained = 0;
        for (long seed = 0; seed < HOSPITALS; seed++) {
            List<Paper> papers = papers(seed);
            double decided = new Random(seed).nextDouble() * 600;
            gained += neverWorse(seed, papers, decided, papers, decided * new Random(~seed).nextDouble());
        }
        assertThat(gained).isGreaterThan(HOSPITALS / 10);
    }

    private static void neverWorse(Preparation preparation) {
        int gained = 0;
        for (long seed = 0; seed < HOSPITALS; seed++) {
            Random random = new Random(seed);
            List<Paper> before = papers(seed);
            List<Paper> after = before.stream()
                    .map(paper -> random.nextInt(3) == 0 ? paper : preparation.better(paper, random))
                    .toList();
            double decided = random.nextInt(3) == 0 ? NEVER : random.nextDouble() * 600;
            gained += neverWorse(seed, before, decided, after, decided);
        }
        assertThat(gained).as("hospitals in which it shows").isGreaterThan(HOSPITALS / 10);
    }

    /** Gives 1 if less care is lost after than before. */
    private static int neverWorse(
            long seed, List<Paper> before, double decided, List<Paper> after, double decidedAfter) {
        CareRun worse = hospital(seed, before);
        CareRun better = hospital(seed, after);
        CareTrace worseCourse = course(worse, seed, decided);
        CareTrace betterCourse = course(better, seed, decidedAfter);
        for (int service = 0; service < SERVICES; service++) {
            NavigableMap<Double, Double> less = shares(worseCourse, service);
            NavigableMap<Double, Double> more = shares(betterCourse, service);
            Set<Double> changes = new TreeSet<>(less.keySet());
            changes.addAll(more.keySet());
            for (double hour : changes) {
                assertThat(more.floorEntry(hour).getValue())
                        .as("seed %d service %d hour %f", seed, service, hour)
                        .isGreaterThanOrEqualTo(less.floorEntry(hour).getValue());
            }
        }
        assertThat(better.careHoursLost())
                .as("seed %d", seed)
                .isLessThanOrEqualTo(worse.careHoursLost() + 1e-7 * (1 + worse.careHoursLost()));
        return better.careHoursLost() < worse.careHoursLost() - 1 ? 1 : 0;
    }

    private static List<Paper> papers(long seed) {
        Random random = new Random(seed * 31 + 7);
        List<Paper> papers = new ArrayList<>();
        for (int service = 0; service < SERVICES; service++) {
            papers.add(Paper.any(random));
        }
        return papers;
    }

    /** Three digital services, four clinical ones of which the later depend on the earlier. */
    private static CareRun hospital(long seed, List<Paper> papers) {
        Random random = new Random(seed);
        CareModel.Builder builder = CareModel.builder(3, 0);
        for (int digital = 0; digital < 3; digital++) {
            builder.require(builder.digital("digital " + digital), 1, new int[] {digital}, new int[0]);
        }
        for (int service = 0; service < SERVICES; service++) {
            ClinicalModel.Builder clinical = ClinicalModel.named("clinical " + service, RandomHospital.week(random))
                    .urgentShare(random.nextDouble())
                    .deadlines(0.5 + 20 * random.nextDouble(), 5 + 300 * random.nextDouble())
                    .grace(Assumed.known(random.nextInt(9)))
                    .dependsOn(new Dependency.OnDigital(random.nextInt(3), Assumed.known(0.9 * random.nextDouble())))
                    .degraded(papers.get(service).mode());
            if (service > 0) {
                clinical.dependsOn(
                        new Dependency.OnClinical(random.nextInt(service), Assumed.known(0.9 * random.nextDouble())));
            }
            builder.clinical(clinical.build());
        }
        return new CareRun(builder.build());
    }

    private static CareTrace course(CareRun run, long seed, double decided) {
        Random random = new Random(~seed);
        OutageLog log = new OutageLog();
        for (int resource = 0; resource < 3; resource++) {
            double out = 100 + random.nextDouble() * 300;
            for (int fall = random.nextInt(3); fall >= 0; fall--) {
                double back = out + random.nextDouble() * (random.nextBoolean() ? 20 : 600);
                log.add(out, resource, true);
                log.add(back, resource, false);
                out = back + random.nextDouble() * 100;
            }
        }
        CareTrace course = new CareTrace();
        run.trace(course);
        run.run(log, seed % 168, decided, new double[0]);
        return course;
    }

    /** The share of its capacity that a service has from each hour at which it changes. */
    private static NavigableMap<Double, Double> shares(CareTrace course, int service) {
        NavigableMap<Double, Double> shares = new TreeMap<>();
        shares.put(0.0, 1.0);
        for (CareTrace.Point point : course.points()) {
            if (point.service() == service && shares.lastEntry().getValue() != point.share()) {
                shares.put(point.time(), point.share());
            }
        }
        return shares;
    }
}
