package eu.salvus.warning.match;

import java.util.Collection;

/**
 * By what the assets of an inventory may be found, four bytes a key: whether an advisory may touch any of them is told without the inventory.
 * It may say yes where a look at the inventory says no; never the other way round. Immutable.
 */
public final class Footprint {
    private final int[] keys;
    private final boolean numbered;

    private Footprint(int[] keys, boolean numbered) {
        this.keys = keys;
        this.numbered = numbered;
    }

    /** That of the inventory of an index. What its people taught is not in it. */
    public static Footprint of(AssetIndex index) {
        return new Footprint(hashes(index.keys()), index.hasNumbers());
    }

    /** Short forms of keys, sorted, each once. */
    static int[] hashes(Collection<String> keys) {
        return keys.stream().mapToInt(String::hashCode).sorted().distinct().toArray();
    }

    int[] keys() {
        return keys;
    }

    /** Whether any asset bears a number, so that advisories that give numbers may mean it. */
    boolean numbered() {
        return numbered;
    }
}
