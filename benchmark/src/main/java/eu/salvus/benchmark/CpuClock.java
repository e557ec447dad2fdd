package eu.salvus.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntConsumer;

/** Measures how often something can be done in a second of processor time of one thread, whatever else the machine does. */
final class CpuClock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;
    private static final int PASSES = 5;

    private CpuClock() {}

    /** Seconds of processor time that the current thread has used. */
    static double seconds() {
        return THREADS.getCurrentThreadCpuTime() / NANOS;
    }

    /** Seconds of processor time that the whole process has used, compilation and collection of garbage included. */
    static double processSeconds() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / NANOS;
    }

    /**
     * How many times a second a piece of work is done: the quietest of five passes, after as long a warm-up.
     *
     * @param work the work, given its number; numbers go on from pass to pass
     * @param passSeconds processor time of one pass
     */
    static double perSecond(IntConsumer work, double passSeconds) {
        int number = 0;
        double best = 0;
        for (int pass = -PASSES / 2; pass < PASSES; pass++) {
            int first = number;
            double began = seconds();
            double spent;
            do {
                work.accept(number++);
                spent = seconds() - began;
            } while (spent < passSeconds);
            if (pass >= 0) {
                best = Math.max(best, (number - first) / spent);
            }
        }
        return best;
    }
}
