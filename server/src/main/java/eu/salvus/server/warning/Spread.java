package eu.salvus.server.warning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, many times; in seconds. A quantile is one of the times, by the nearest rank: so many took no longer.
 *
 * @param half what half of them took at most
 * @param nineTenths what nine of ten took at most
 * @param most what 99 of 100 took at most
 * @param last what the slowest took
 */
record Spread(double half, double nineTenths, double most, double last) {
    private static final double MILLIS = 1_000;

    /** Of some times; null of none. */
    static @Nullable Spread of(Collection<Duration> times) {
        if (times.isEmpty()) {
            return null;
        }
        List<Duration> sorted = new ArrayList<>(times);
        sorted.sort(null);
        return new Spread(seconds(sorted, 50), seconds(sorted, 90), seconds(sorted, 99), seconds(sorted, 100));
    }

    private static double seconds(List<Duration> sorted, int hundredths) {
        int rank = (sorted.size() * hundredths + 99) / 100;
        return sorted.get(rank - 1).toMillis() / MILLIS;
    }
}
