package eu.salvus.benchmark;

import java.util.SplittableRandom;

/** Ranks drawn with a frequency of one over the rank, by the alias method of Walker: two looks a draw. */
final class Zipf {
    private final double[] share;
    private final int[] alias;

    Zipf(int ranks) {
        share = new double[ranks];
        alias = new int[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
        }
        int[] small = new int[ranks];
        int[] large = new int[ranks];
        int smalls = 0;
        int larges = 0;
        for (int rank = 0; rank < ranks; rank++) {
            share[rank] = ranks / (sum * (rank + 1));
            if (share[rank] < 1) {
                small[smalls++] = rank;
            } else {
                large[larges++] = rank;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            alias[less] = more;
            share[more] -= 1 - share[less];
            if (share[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
        while (larges > 0) {
            share[large[--larges]] = 1;
        }
        while (smalls > 0) {
            share[small[--smalls]] = 1;
        }
    }

    int draw(SplittableRandom random) {
        int rank = random.nextInt(share.length);
        return random.nextDouble() < share[rank] ? rank : alias[rank];
    }
}
