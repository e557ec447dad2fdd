package eu.salvus.benchmark;

import eu.salvus.simulation.care.CareModel;
import eu.salvus.simulation.care.ClinicalModel;
import eu.salvus.simulation.care.DegradedMode;
import eu.salvus.simulation.care.Dependency;
import eu.salvus.simulation.care.Diversion;
import eu.salvus.simulation.care.WeekProfile;
import eu.salvus.simulation.unknown.Assumed;
import java.util.stream.IntStream;

/**
 * Care over generated hosts: ten digital services, each on two of three servers and on the identity service; ten clinical services
 * with a day and a night, each on two digital services and on ten devices of its own, with degraded mode, deadlines and diversion.
 */
final class GeneratedCare {

    /** Clinical services, and digital ones. */
    static final int SERVICES = 10;

    /** Servers of one digital service. */
    static final int SERVERS = 3;

    private static final int DEVICES = 10;
    private static final int NEEDED = 2;
    private static final int DAY = 24;
    private static final int MORNING = 8;
    private static final int EVENING = 20;
    private static final double URGENT = 0.4;

    private final int hosts;

    GeneratedCare(int hosts) {
        this.hosts = hosts;
    }

    /** A server of a digital service: spread over all zones. */
    static int server(int hosts, int service, int number) {
        return (service * SERVERS + number) * (hosts / (SERVICES * SERVERS)) % hosts;
    }

    CareModel model() {
        CareModel.Builder model = CareModel.builder(hosts, 0);
        for (int service = 0; service < SERVICES; service++) {
            model.digital("digital-" + service);
        }
        for (int service = 0; service < SERVICES; service++) {
            int digital = service;
            int[] servers = IntStream.range(0, SERVERS)
                    .map(number -> server(hosts, digital, number))
                    .toArray();
            model.require(service, NEEDED, servers, new int[0]);
            if (service > 0) {
                model.require(service, 1, new int[0], new int[] {0});
            }
        }
        int pool = model.neighbours(Assumed.known(4));
        for (int service = 0; service < SERVICES; service++) {
            model.clinical(clinical(service, pool));
        }
        return model.build();
    }

    private ClinicalModel clinical(int service, int pool) {
        double[] demand = new double[(int) WeekProfile.WEEK];
        double[] capacity = new double[demand.length];
        for (int hour = 0; hour < demand.length; hour++) {
            boolean day = hour % DAY >= MORNING && hour % DAY < EVENING;
            demand[hour] = day ? 4 + service : 1;
            capacity[hour] = day ? 5.5 + service : 2;
        }
        int[] devices = IntStream.range(0, DEVICES)
                .map(device -> (service * DEVICES + device) % hosts)
                .toArray();
        return ClinicalModel.named("clinical-" + service, WeekProfile.hourly(demand, capacity))
                .urgentShare(URGENT)
                .deadlines(6, 24 * 14)
                .dependsOn(new Dependency.OnDigital(service, Assumed.known(0.3)))
                .dependsOn(new Dependency.OnDigital((service + 1) % SERVICES, Assumed.known(0.6)))
                .dependsOn(new Dependency.OnShare(devices, Assumed.known(0.2)))
                .grace(Assumed.known(1))
                .degraded(new DegradedMode(
                        service % 2 == 0 ? DegradedMode.Start.FALL : DegradedMode.Start.DECISION,
                        Assumed.known(4),
                        Assumed.known(0.6),
                        Assumed.known(24 * 10),
                        Assumed.known(0.05)))
                .diversion(new Diversion(0.5, 2, 0.8, 6, Assumed.known(0.5), pool))
                .care(Assumed.known(2), 1)
                .build();
    }
}
