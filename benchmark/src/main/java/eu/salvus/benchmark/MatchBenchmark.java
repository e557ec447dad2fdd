package eu.salvus.benchmark;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.match.FleetIndex;
import eu.salvus.warning.match.FleetVerdict;
import eu.salvus.warning.match.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * One advisory against 75 million assets: 15,000 hospitals of 5,000. For products of several ranks of popularity, from the advisory to every
 * affected asset and every asset to check counted in its hospital, beside merely going through the numbers of the product's assets and
 * counting each in its hospital; twice that, or a tenth of a millisecond, is allowed.
 */
final class MatchBenchmark implements Benchmark {
    private static final int HOSPITALS = 15_000;
    private static final int ASSETS_EACH = 5_000;
    private static final int[] RANKS = {1, 10, 100, 1_000, 10_000};
    private static final double WANTED = 2;
    private static final double SMALL_MICROS = 100;
    private static final int WARM_UP = 2_000;
    private static final double PASS_SECONDS = 0.2;
    private static final double MICROS = 1e6;
    private static final int MEGA = 1 << 20;
    private static final double HEAP = 2_048;
    private static final double BUILD_SECONDS = 60;

    @Override
    public String name() {
        return "match";
    }

    @Override
    public List<Result> measure() {
        MadeFleet fleet = new MadeFleet(HOSPITALS, ASSETS_EACH);
        FleetIndex.Builder drawn = fleet.draw();
        double began = CpuClock.seconds();
        FleetIndex index = drawn.build();
        double built = CpuClock.seconds() - began;
        List<Result> results = new ArrayList<>();
        results.add(Result.cost("match index of 75 M", built, "s", BUILD_SECONDS));
        Advisory rare = fleet.advisory(RANKS[RANKS.length - 1]);
        int[] counts = new int[HOSPITALS];
        for (int i = 0; i < WARM_UP; i++) {
            handOut(index, rare, counts);
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
        int[] postings = numbers(verdict, Math.toIntExact(all));
        int[] counts = new int[HOSPITALS];
        double touch = MICROS / CpuClock.perSecond(time -> touch(postings, counts), PASS_SECONDS);
        double verdicts = MICROS / CpuClock.perSecond(time -> handOut(index, advisory, counts), PASS_SECONDS);
        return new Result(
                "match rank " + rank,
                verdicts,
                "us",
                touch,
                "touching its postings alone",
                Math.max(WANTED, SMALL_MICROS / touch),
                false);
    }

    /** The numbers of all assets of the product, in the order of the index. */
    private static int[] numbers(FleetVerdict verdict, int count) {
        int[] numbers = new int[count];
        int[] at = new int[1];
        for (Outcome outcome : Outcome.values()) {
            verdict.forEach(outcome, (hospital, asset) -> numbers[at[0]++] = hospital * ASSETS_EACH + asset);
        }
        return numbers;
    }

    private static void touch(int[] postings, int[] counts) {
        for (int number : postings) {
            counts[number / ASSETS_EACH]++;
        }
    }

    private static void handOut(FleetIndex index, Advisory advisory, int[] counts) {
        FleetVerdict verdict = index.match(advisory);
        FleetVerdict.Sink count = (hospital, asset) -> counts[hospital]++;
        verdict.forEach(Outcome.AFFECTED, count);
        verdict.forEach(Outcome.TO_CHECK, count);
    }

    private static double usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) (runtime.totalMemory() - runtime.freeMemory()) / MEGA;
    }
}
