package eu.salvus.simulation.run;

import eu.salvus.simulation.attack.AttackRun;
import eu.salvus.simulation.outage.OutageLog;
import java.util.Arrays;

/**
 * Devices that were changed in a run, and for how long they were used like that: until they went out of use for whatever reason, or else
 * until recovery began. A workspace, one per thread.
 */
final class Tampering {

    private final int[] steps;
    private final double[] since;
    private double devices;
    private double hours;

    Tampering(int[] steps, int resources) {
        this.steps = steps;
        since = new double[resources];
        Arrays.fill(since, Double.POSITIVE_INFINITY);
    }

    /** Looks at a run that is over. */
    void measure(AttackRun attack, double startOfRecovery) {
        devices = 0;
        hours = 0;
        for (int step : steps) {
            double time = attack.reached(step);
            if (time < Double.POSITIVE_INFINITY) {
                devices++;
                since[attack.plan().resource(step)] = time;
            }
        }
        if (devices == 0) {
            return;
        }
        OutageLog log = attack.outages();
        for (int i = 0; i < log.size(); i++) {
            if (log.out(i) && since[log.resource(i)] <= log.time(i)) {
                hours += log.time(i) - since[log.resource(i)];
                since[log.resource(i)] = Double.POSITIVE_INFINITY;
            }
        }
        double end = Math.min(startOfRecovery, attack.plan().horizon());
        for (int step : steps) {
            int device = attack.plan().resource(step);
            hours += Math.max(0, end - since[device]);
            since[device] = Double.POSITIVE_INFINITY;
        }
    }

    double devices() {
        return devices;
    }

    double hours() {
        return hours;
    }
}
