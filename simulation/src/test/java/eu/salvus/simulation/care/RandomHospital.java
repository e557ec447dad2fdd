package eu.salvus.simulation.care;

import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.unknown.Assumed;
import java.util.Random;
import java.util.stream.IntStream;

/** Hospitals and outages drawn from a seed, for property tests. */
final class RandomHospital {

    static final int RESOURCES = 40;
    static final int GROUPS = 3;

    private RandomHospital() {}

    static CareModel model(long seed, int clinicalServices) {
        Random random = new Random(seed);
        CareModel.Builder builder = CareModel.builder(RESOURCES, GROUPS);
        for (int d = 0; d < 6; d++) {
            int digital = builder.digital("digital " + d);
            int[] members = resources(random, 1 + random.nextInt(5));
            builder.require(digital, 1 + random.nextInt(members.length), members, new int[0]);
            if (d > 0 && random.nextBoolean()) {
                builder.require(digital, 1, resources(random, 1), new int[] {random.nextInt(d)});
            }
        }
        int pool = builder.neighbours(Assumed.between(0.5, 4, 0));
        for (int c = 0; c < clinicalServices; c++) {
            builder.clinical(service(random, c, pool));
        }
        return builder.build();
    }

    private static ClinicalModel service(Random random, int index, int pool) {
        ClinicalModel.Builder service = ClinicalModel.named("clinical " + index, week(random))
                .urgentShare(random.nextDouble())
                .deadlines(0.5 + 20 * random.nextDouble(), 5 + 1000 * random.nextDouble())
                .grace(Assumed.between(0, random.nextInt(4), 1))
                .care(Assumed.known(1 + random.nextInt(9)), random.nextDouble());
        service.dependsOn(new Dependency.OnDigital(random.nextInt(6), keep(random)));
        service.dependsOn(new Dependency.OnShare(resources(random, 1 + random.nextInt(10)), keep(random)));
        if (index > 0 && random.nextBoolean()) {
            service.dependsOn(new Dependency.OnClinical(random.nextInt(index), keep(random)));
        }
        if (random.nextBoolean()) {
            service.degraded(new DegradedMode(
                    random.nextBoolean() ? DegradedMode.Start.FALL : DegradedMode.Start.DECISION,
                    Assumed.between(1, 8, 1),
                    keep(random),
                    Assumed.known(random.nextInt(500)),
                    Assumed.known(random.nextDouble() * 0.2)));
        }
        if (random.nextBoolean()) {
            service.diversion(new Diversion(0.6, random.nextInt(5), 0.8, random.nextInt(9), keep(random), pool));
        }
        return service.build();
    }

    static WeekProfile week(Random random) {
        double[] demand = new double[168];
        double[] capacity = new double[168];
        double base = 1 + 9 * random.nextDouble();
        double day = random.nextDouble() * 2;
        boolean nightShift = random.nextBoolean();
        for (int hour = 0; hour < 168; hour++) {
            boolean open = hour % 24 >= 7 && hour % 24 < 19;
            demand[hour] = base * (open ? 1 + day : 0.3 * random.nextInt(4));
            capacity[hour] = open || nightShift ? base * (2.2 + day) : 0;
        }
        WeekProfile week = WeekProfile.hourly(demand, capacity);
        return week.weeklyDemand() < week.weeklyCapacity() ? week : WeekProfile.constant(base, base * 1.3);
    }

    private static Assumed keep(Random random) {
        return Assumed.between(0, random.nextDouble(), 2);
    }

    private static int[] resources(Random random, int count) {
        return random.ints(0, RESOURCES).distinct().limit(count).toArray();
    }

    static OutageLog outages(long seed) {
        Random random = new Random(~seed);
        OutageLog log = new OutageLog();
        double first = random.nextDouble() * 400;
        for (int resource : IntStream.range(0, RESOURCES).toArray()) {
            if (random.nextInt(3) == 0) {
                double out = first + random.nextInt(100);
                log.add(out, resource, true);
                log.add(out + 1 + random.nextDouble() * 1500, resource, false);
            }
        }
        return log;
    }

    static double[] uniforms(long seed) {
        return new Random(seed + 99).doubles(GROUPS).toArray();
    }
}
