package eu.salvus.benchmark.validity;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How firm a statement is over many states of the world.
 *
 * @param holds share of the points at which it holds
 * @param ratio the care lost on the side that should lose more, as a multiple of the other's, in the middle point
 * @param least the multiple that nine points in ten exceed
 * @param most the multiple that one point in ten exceeds
 */
record Firmness(Estimate holds, double ratio, double least, double most) {

    private static final double FIRM = 0.95;
    private static final double MOSTLY = 0.75;
    private static final double EVEN = 0.5;

    /** Of the care lost on both sides at each point; where neither loses any, it does not hold. */
    static Firmness of(double[] more, double[] less) {
        int holds = (int) IntStream.range(0, more.length)
                .filter(point -> more[point] > less[point])
                .count();
        double[] ratios = IntStream.range(0, more.length)
                .mapToDouble(point -> more[point] == less[point] ? 1 : more[point] / less[point])
                .sorted()
                .toArray();
        return new Firmness(Estimate.share(holds, more.length), at(ratios, 0.5), at(ratios, 0.1), at(ratios, 0.9));
    }

    private static double at(double[] sorted, double probability) {
        return Estimate.quantile(sorted, probability).value();
    }

    /** What may be said of it. */
    String words() {
        double share = holds.value();
        return share >= FIRM ? "holds" : share >= MOSTLY ? "mostly holds" : share >= EVEN ? "depends" : "does not hold";
    }

    /** Where each of several sides stands among them at each point, 1 for the one that loses most care. */
    static Map<String, int[]> ranks(Map<String, double[]> care) {
        Map<String, int[]> ranks = new TreeMap<>();
        care.forEach((name, own) -> {
            int[] places = IntStream.range(0, own.length)
                    .map(point -> 1
                            + (int) care.values().stream()
                                    .filter(other -> other[point] > own[point])
                                    .count())
                    .sorted()
                    .toArray();
            ranks.put(name, places);
        });
        return ranks;
    }

    /** A quantile of sorted places. */
    static int place(int[] sorted, double probability) {
        return (int) at(Arrays.stream(sorted).asDoubleStream().toArray(), probability);
    }
}
