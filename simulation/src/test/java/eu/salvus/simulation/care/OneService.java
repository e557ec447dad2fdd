package eu.salvus.simulation.care;

import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.unknown.Assumed;

/** A hospital of one clinical service on one digital service on one machine, for tests. */
final class OneService {

    private OneService() {}

    static CareRun of(ClinicalModel.Builder service, double keep) {
        return new CareRun(model(service, keep));
    }

    static CareModel model(ClinicalModel.Builder service, double keep) {
        CareModel.Builder builder = CareModel.builder(1, 0);
        int digital = builder.digital("record");
        builder.require(digital, 1, new int[] {0}, new int[0]);
        builder.clinical(service.dependsOn(new Dependency.OnDigital(digital, Assumed.known(keep)))
                .build());
        return builder.build();
    }

    static ClinicalModel.Builder constant(double demand, double capacity) {
        return ClinicalModel.named("emergency", WeekProfile.constant(demand, capacity));
    }

    /** Machine 0 out from one hour to another; pairs of hours. */
    static OutageLog out(double... fromTo) {
        OutageLog log = new OutageLog();
        for (int i = 0; i < fromTo.length; i += 2) {
            log.add(fromTo[i], 0, true);
            log.add(fromTo[i + 1], 0, false);
        }
        return log;
    }

    static ClinicalOutcome run(CareRun run, OutageLog log) {
        run.run(log, 0, Double.POSITIVE_INFINITY, new double[0]);
        return run.clinical(0);
    }
}
