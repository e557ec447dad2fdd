package eu.salvus.benchmark;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.care.AvailabilityModel;
import eu.salvus.simulation.recovery.Crew;
import eu.salvus.simulation.recovery.Priority;
import eu.salvus.simulation.recovery.RecoveryModel;
import eu.salvus.simulation.recovery.Remedy;
import eu.salvus.simulation.recovery.ServiceReturn;
import eu.salvus.simulation.recovery.Work;
import eu.salvus.simulation.unknown.Assumed;
import java.util.List;

/** Recovery of generated hosts: crews for servers and workstations that grow with the hospital, restores, verification, back-entry. */
final class GeneratedRecovery {

    private static final int HOSTS_PER_PERSON = 25;
    private static final double SPREAD = 2;

    private final int hosts;

    GeneratedRecovery(int hosts) {
        this.hosts = hosts;
    }

    RecoveryModel model(AvailabilityModel availability) {
        RecoveryModel.Builder model = RecoveryModel.builder(availability, 1, 0);
        int people = Math.max(2, hosts / HOSTS_PER_PERSON);
        int servers = model.crew(new Crew("servers", Math.max(1, people / 4), 12, 7));
        int workstations = model.crew(new Crew("workstations", people, 10, 8));
        model.head("network", servers, hours(4));
        for (int host = 0; host < hosts; host++) {
            model.remedy(
                    host,
                    new Remedy.ByCrew(
                            workstations,
                            hours(0.5),
                            hours(2),
                            List.of(new Remedy.FromCopy(0, hours(1), Assumed.known(3))),
                            List.of()),
                    new Priority(-1, 0, Draws.key("host", "" + host)));
        }
        for (int service = 0; service < GeneratedCare.SERVICES; service++) {
            for (int number = 0; number < GeneratedCare.SERVERS; number++) {
                int host = GeneratedCare.server(hosts, service, number);
                model.remedy(
                        host,
                        new Remedy.ByCrew(servers, hours(1), hours(8), List.of(), List.of()),
                        new Priority(service, 1, Draws.key("host", "" + host)));
            }
            model.service(
                    service,
                    new ServiceReturn(servers, hours(4), Assumed.known(0.02)),
                    new Priority(service, 1, Draws.key("service", "" + service)));
        }
        return model.build();
    }

    private static Work hours(double median) {
        return Work.logNormal(median, SPREAD * median);
    }
}
