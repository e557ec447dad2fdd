package eu.salvus.simulation.recovery;

import eu.salvus.simulation.care.AvailabilityState;
import java.util.Arrays;

/** When the digital services that went down were back. */
final class ServiceTimes {

    private final double[] backAt;
    private final boolean[] fell;
    private final double[] sorted;
    private int fallen;

    ServiceTimes(int services) {
        backAt = new double[services];
        fell = new boolean[services];
        sorted = new double[services];
        clear();
    }

    void clear() {
        Arrays.fill(backAt, Double.NaN);
        Arrays.fill(fell, false);
        fallen = 0;
    }

    void note(int service, double time) {
        fell[service] = true;
        backAt[service] = time;
    }

    /** A service that is still down never comes back. */
    void finish(AvailabilityState state) {
        for (int service = 0; service < fell.length; service++) {
            if (fell[service]) {
                backAt[service] = state.isUp(service) ? backAt[service] : Double.POSITIVE_INFINITY;
                sorted[fallen++] = backAt[service];
            }
        }
        Arrays.sort(sorted, 0, fallen);
    }

    double backAt(int service) {
        return backAt[service];
    }

    double shareBackAt(double share) {
        if (fallen == 0) {
            return Double.NaN;
        }
        int count = (int) Math.ceil(share * fallen - 1e-9);
        return sorted[Math.max(0, count - 1)];
    }
}
