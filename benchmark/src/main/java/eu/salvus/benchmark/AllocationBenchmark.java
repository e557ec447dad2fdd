package eu.salvus.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Bytes that a run of all layers allocates once the same runs were made before; they must not grow with the graph. */
final class AllocationBenchmark implements Benchmark {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int RUNS = 100;
    private static final int WARM = 3;
    private static final double BOUND = 1_000;

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public List<Result> measure() {
        List<Result> results = new ArrayList<>();
        for (int steps : new int[] {Sizes.EVERYDAY, Sizes.LARGE}) {
            Layers layers = new GeneratedHospital(steps).layers(GeneratedHospital.NEVER_STOPPED);
            results.add(Result.cost(name() + " " + steps + " steps", bytesPerRun(layers::run), "bytes/run", BOUND));
        }
        return results;
    }

    private static double bytesPerRun(IntConsumer run) {
        for (int warm = 0; warm < WARM; warm++) {
            make(run);
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        make(run);
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) RUNS;
    }

    private static void make(IntConsumer run) {
        for (int number = 0; number < RUNS; number++) {
            run.accept(number);
        }
    }
}
