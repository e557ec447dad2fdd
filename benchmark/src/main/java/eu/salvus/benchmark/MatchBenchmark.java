package eu.salvus.benchmark;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.match.FleetIndex;
import eu.salvus.warning.match.FleetVerdict;
import eu.salvus.warning.match.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * One advisory against 75 million assets: 15,000 hospitals of 5,000. For products of several ranks of popularity, from the advisory to every
 * affected asset and every asset to check counted in its hospital, beside merely going through the numbers of just these assets, in the order
 * and the form of the index, and counting each in its hospital; twice that, or a tenth of a millisecond, is allowed. What adding up the same
 * numbers takes is shown beside it: less than that nobody needs who looks at each at all.
 */
final class MatchBenchmark implements Benchmark {
    private static final int HOSPITALS = 15_000;
    private static final int ASSETS_EACH = 5_000;
    /** Of the place of an asset in its hospital. */
    private static final int PLACE_BITS = Integer.SIZE - Integer.numberOfLeadingZeros(ASSETS_EACH - 1);

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
            results.addAll(rank(index, fleet.advisory(rank), rank));
        }
        results.add(Result.cost("match heap at most", usedAfterCollection(), "MB", HEAP));
        return results;
    }

    private static List<Result> rank(FleetIndex index, Advisory advisory, int rank) {
        FleetVerdict verdict = index.match(advisory);
        long affected = verdict.count(Outcome.AFFECTED);
        long all = affected + verdict.count(Outcome.TO_CHECK) + verdict.count(Outcome.NOT_AFFECTED);
        if (affected == 0 || all == affected) {
            throw new IllegalStateException("the product of rank " + rank + " has " + affected + " of " + all
                    + " assets affected; the advisory should mean about half");
        }
        int[] postings = numbers(verdict, Math.toIntExact(affected + verdict.count(Outcome.TO_CHECK)));
        int[] counts = new int[HOSPITALS];
        double touch = MICROS / CpuClock.perSecond(time -> touch(postings, counts), PASS_SECONDS);
        double verdicts = MICROS / CpuClock.perSecond(time -> handOut(index, advisory, counts), PASS_SECONDS);
        long[] sum = new long[1];
        double floor = MICROS / CpuClock.perSecond(time -> sum[0] += sum(postings), PASS_SECONDS);
        if (sum[0] == 0) {
            throw new IllegalStateException("the numbers of the product of rank " + rank + " add up to nothing");
        }
        return List.of(
                new Result(
                        "match rank " + rank,
                        verdicts,
                        "us",
                        touch,
                        "touching its postings alone",
                        Math.max(WANTED, SMALL_MICROS / touch),
                        false),
                Result.shown("match rank " + rank + " beside a sum", verdicts, "us", floor, "adding up its postings"));
    }

    /** The assets that the verdicts hand out, in their order, each as the index has it: its hospital above the bits of its place. */
    private static int[] numbers(FleetVerdict verdict, int count) {
        int[] numbers = new int[count];
        int[] at = new int[1];
        for (Outcome outcome : List.of(Outcome.AFFECTED, Outcome.TO_CHECK)) {
            verdict.forEach(outcome, (hospital, asset) -> numbers[at[0]++] = hospital << PLACE_BITS | asset);
        }
        return numbers;
    }

    private static void touch(int[] postings, int[] counts) {
        for (int number : postings) {
            counts[number >>> PLACE_BITS]++;
        }
    }

    private static long sum(int[] postings) {
        long sum = 0;
        for (int number : postings) {
            sum += number;
        }
        return sum;
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
