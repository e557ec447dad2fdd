package eu.salvus.warning.product;

/** How many slips of the pen part two words: letters missing, added, wrong or swapped with the next (optimal string alignment). */
final class Distance {
    private Distance() {}

    /**
     * The letters of a text: what rules most pairs out without a closer look.
     *
     * @param counts how often each stands in it
     * @param some a bit for each that stands in it
     */
    record Letters(byte[] counts, int some) {
        static Letters of(String text) {
            byte[] counts = new byte[Integer.SIZE];
            int some = 0;
            for (int i = 0; i < text.length(); i++) {
                counts[text.charAt(i) & (Integer.SIZE - 1)]++;
                some |= 1 << text.charAt(i);
            }
            return new Letters(counts, some);
        }

        /** Whether two texts with these letters can be so few slips apart: one slip changes at most two counts by one. */
        boolean possible(Letters other, int most) {
            if (Integer.bitCount(some ^ other.some) > 2 * most) {
                return false;
            }
            int different = 0;
            for (int i = 0; i < Integer.SIZE; i++) {
                different += Math.abs(counts[i] - other.counts[i]);
            }
            return different <= 2 * most;
        }
    }

    static boolean within(String one, String two, int most) {
        if (Math.abs(one.length() - two.length()) > most) {
            return false;
        }
        int[] before = new int[two.length() + 1];
        int[] last = new int[two.length() + 1];
        int[] row = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int wrong = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + wrong);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == two.charAt(j - 2)
                        && one.charAt(i - 2) == two.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[two.length()] <= most;
    }
}
