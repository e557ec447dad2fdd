package eu.salvus.mal.graph;

import java.util.Arrays;

/** A set of assets in order of arrival; emptying it costs nothing. */
final class AssetSet {
    private final int[] stamps;
    private int[] members = new int[16];
    private int size;
    private int stamp = 1;

    AssetSet(int assets) {
        this.stamps = new int[assets];
    }

    void clear() {
        size = 0;
        stamp++;
    }

    void add(int asset) {
        if (stamps[asset] != stamp) {
            stamps[asset] = stamp;
            if (size == members.length) {
                members = Arrays.copyOf(members, size * 2);
            }
            members[size++] = asset;
        }
    }

    boolean contains(int asset) {
        return stamps[asset] == stamp;
    }

    int size() {
        return size;
    }

    int get(int position) {
        return members[position];
    }
}
