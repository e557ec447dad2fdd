package eu.salvus.benchmark;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.match.FleetIndex;
import eu.salvus.warning.match.FleetVerdict;
import eu.salvus.warning.match.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One advisory against 75 million assets: 15,000 hospitals of 5,000. For products of several ranks of popularity, from the advisory to every
 * affected asset and every asset to check handed out with its hospital, beside merely adding up as many numbers as there are assets of the
 * product; twice that, or a tenth of a millisecond, is allowed.
 */
final class MatchBenchmark implements Benchmark {
    private static final int HOSPITALS = 15_000;
    private static final int ASSETS_EACH = 5_000;
    private static final int[] RANKS = {1, 10, 100, 1_000, 10_000};
    private static final double WANTED = 2;
    private static final double SMALL_MICROS = 100;
    private static final int WARM_UP = 1_000;
    private static final int TIMES = 41;
    private static final double NANOS_A_MICRO = 1e3;
    private static final double NANOS = 1e9;
    private static final int MEGA = 1 << 20;
    private static final double HEAP = 2_048;
    private static final double BUILD_SECONDS = 60;

    private long sink;

    @Override
    public String name() {
        return "match";
    }

    @Override
    public List<Result> measure() {
        MadeFleet fleet = new MadeFleet(HOSPITALS, ASSETS_EACH);
        FleetIndex.Builder drawn = fleet.draw();
        long began = System.nanoTime();
        FleetIndex index = drawn.build();
        double built = (System.nanoTime() - began) / NANOS;
        List<Result> results = new ArrayList<>();
        results.add(Result.cost("match index of 75 M", built, "s", BUILD_SECONDS));
        Advisory rare = fleet.advisory(RANKS[RANKS.length - 1]);
        for (int i = 0; i < WARM_UP; i++) {
            handedOut(index, rare);
        }
        for (int rank : RANKS) {
            results.add(rank(index, fleet.advisory(rank), rank));
        }
        results.add(Result.cost("match heap at most", usedAfterCollection(), "MB", HEAP));
        return results;
    }

    private Result rank(FleetIndex index, Advisory advisory, int rank) {
        FleetVerdict verdict = index.match(advisory);
        long affected = verdict.count(Outcome.AFFECTED);
        long all = affected + verdict.count(Outcome.TO_CHECK) + verdict.count(Outcome.NOT_AFFECTED);
        if (affected == 0 || all == affected) {
            throw new IllegalStateException("the product of rank " + rank + " has " + affected + " of " + all
                    + " assets affected; the advisory should mean about half");
        }
        int[] postings = new int[Math.toIntExact(all)];
        Arrays.setAll(postings, i -> i);
        double touch = micros(() -> added(postings));
        double verdicts = micros(() -> handedOut(index, advisory));
        return new Result(
                "match rank " + rank,
                verdicts,
                "us",
                touch,
                "touching its postings alone",
                Math.max(WANTED, SMALL_MICROS / touch),
                false);
    }

    private static long added(int[] numbers) {
        long sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static long handedOut(FleetIndex index, Advisory advisory) {
        FleetVerdict verdict = index.match(advisory);
        long[] sum = new long[1];
        verdict.forEach(Outcome.AFFECTED, (hospital, asset) -> sum[0] += hospital + asset);
        verdict.forEach(Outcome.TO_CHECK, (hospital, asset) -> sum[0] += hospital + asset);
        return sum[0];
    }

    /** The middle of many times. */
    private double micros(LongSupplier work) {
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            sink += work.getAsLong();
            times[i] = (System.nanoTime() - began) / NANOS_A_MICRO;
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }

    private static double usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) (runtime.totalMemory() - runtime.freeMemory()) / MEGA;
    }
}
