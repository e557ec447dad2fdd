package eu.salvus.warning.match;

import java.util.List;

/**
 * For each identity the assets that bear it, ascending: one array of asset numbers and where each identity's begin. Assets are numbered
 * through all organisations, those of one organisation in a row.
 *
 * @param offsets where the assets of each identity begin, and where the last ends
 * @param numbers asset numbers
 * @param ends for each organisation the number after its last asset
 */
record Postings(int[] offsets, int[] numbers, int[] ends) {

    /** Sorts assets by identity, by counting. */
    static Postings of(int[] identityOfAsset, int assets, List<Integer> ends, int identities) {
        int[] offsets = new int[identities + 1];
        for (int asset = 0; asset < assets; asset++) {
            offsets[identityOfAsset[asset] + 1]++;
        }
        for (int identity = 0; identity < identities; identity++) {
            offsets[identity + 1] += offsets[identity];
        }
        int[] next = offsets.clone();
        int[] numbers = new int[assets];
        for (int asset = 0; asset < assets; asset++) {
            numbers[next[identityOfAsset[asset]]++] = asset;
        }
        return new Postings(
                offsets, numbers, ends.stream().mapToInt(Integer::intValue).toArray());
    }

    int size() {
        return numbers.length;
    }

    int count(int identity) {
        return offsets[identity + 1] - offsets[identity];
    }

    /** The organisation of an asset, at or after one that is known not to come after it. */
    int organisation(int asset, int from) {
        int step = 1;
        int low = from;
        while (low + step < ends.length && ends[low + step - 1] <= asset) {
            low += step;
            step *= 2;
        }
        int high = Math.min(ends.length - 1, low + step);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= asset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
