package eu.salvus.mal.model;

import java.util.Arrays;

/** Where a role leads, for every asset: a slice of one flat array, sorted and without repetition. */
final class Links {
    private static final int[] NOTHING = {};

    /** No links at all. */
    static final Links NONE = new Links(NOTHING, NOTHING);

    private final int[] offsets;
    private final int[] targets;

    private Links(int[] offsets, int[] targets) {
        this.offsets = offsets;
        this.targets = targets;
    }

    static Links of(int assets, IntList from, IntList to) {
        int[] offsets = new int[assets + 1];
        for (int i = 0; i < from.size(); i++) {
            offsets[from.get(i) + 1]++;
        }
        for (int asset = 0; asset < assets; asset++) {
            offsets[asset + 1] += offsets[asset];
        }
        int[] next = Arrays.copyOf(offsets, assets);
        int[] targets = new int[from.size()];
        for (int i = 0; i < from.size(); i++) {
            targets[next[from.get(i)]++] = to.get(i);
        }
        return compact(assets, offsets, targets);
    }

    private static Links compact(int assets, int[] offsets, int[] targets) {
        int[] kept = new int[assets + 1];
        int size = 0;
        for (int asset = 0; asset < assets; asset++) {
            int start = offsets[asset];
            int end = offsets[asset + 1];
            Arrays.sort(targets, start, end);
            for (int i = start; i < end; i++) {
                if (i == start || targets[i] != targets[i - 1]) {
                    targets[size++] = targets[i];
                }
            }
            kept[asset + 1] = size;
        }
        return new Links(kept, size == targets.length ? targets : Arrays.copyOf(targets, size));
    }

    int start(int asset) {
        return offsets.length == 0 ? 0 : offsets[asset];
    }

    int end(int asset) {
        return offsets.length == 0 ? 0 : offsets[asset + 1];
    }

    int target(int position) {
        return targets[position];
    }
}
