package eu.salvus.warning.match;

import java.util.List;

/**
 * For each identity the assets that bear it, ascending: one array of assets and where each identity's begin. An asset is its organisation,
 * counted from 0, in the upper bits of a number, and its place in it in the lower.
 *
 * @param offsets where the assets of each identity begin, and where the last ends
 * @param numbers the assets
 * @param bits of the place within an organisation
 */
record Postings(int[] offsets, int[] numbers, int bits) {
    private static final int INT_BITS = 31;

    /**
     * Sorts assets by identity, by counting.
     *
     * @throws IllegalArgumentException when organisations and the largest of them need more than 31 bits together
     */
    static Postings of(int[] identityOfAsset, int assets, List<Integer> ends, int identities) {
        int bits = bits(ends);
        int[] offsets = new int[identities + 1];
        for (int asset = 0; asset < assets; asset++) {
            offsets[identityOfAsset[asset] + 1]++;
        }
        for (int identity = 0; identity < identities; identity++) {
            offsets[identity + 1] += offsets[identity];
        }
        int[] next = offsets.clone();
        int[] numbers = new int[assets];
        int asset = 0;
        for (int organisation = 0; organisation < ends.size(); organisation++) {
            int first = asset;
            for (; asset < ends.get(organisation); asset++) {
                numbers[next[identityOfAsset[asset]]++] = organisation << bits | asset - first;
            }
        }
        return new Postings(offsets, numbers, bits);
    }

    private static int bits(List<Integer> ends) {
        int largest = 1;
        int first = 0;
        for (int end : ends) {
            largest = Math.max(largest, end - first);
            first = end;
        }
        int inside = Integer.SIZE - Integer.numberOfLeadingZeros(largest - 1);
        int outside = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, ends.size() - 1));
        if (inside + outside > INT_BITS) {
            throw new IllegalArgumentException(ends.size() + " organisations of up to " + largest
                    + " assets are too many for one index; make two");
        }
        return inside;
    }

    int size() {
        return numbers.length;
    }

    int count(int identity) {
        return offsets[identity + 1] - offsets[identity];
    }
}
