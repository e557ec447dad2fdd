package eu.salvus.warning.match;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.product.Vendors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What some advisories look for, read once to be held against the footprints of many inventories. Immutable. */
public final class Sought {
    private final List<Advisory> advisories;

    /** Sorted, each once; beside each the advisories that look for it. */
    private final int[] keys;

    private final int[][] seekers;

    /** Those that give numbers: only the numbers of an inventory tell whether one of them is there. */
    private final BitSet byNumbers = new BitSet();

    private Sought(List<Advisory> advisories, Vendors vendors) {
        this.advisories = List.copyOf(advisories);
        LeafReader reader = new LeafReader(vendors);
        Map<Integer, BitSet> found = new TreeMap<>();
        for (int i = 0; i < this.advisories.size(); i++) {
            int place = i;
            // What is taken back touches nothing.
            if (!this.advisories.get(place).withdrawn()) {
                reader.read(this.advisories.get(place).products()).forEach(leaf -> {
                    AssetIndex.keys(leaf)
                            .forEach(key -> found.computeIfAbsent(key.hashCode(), none -> new BitSet())
                                    .set(place));
                    byNumbers.set(place, byNumbers.get(place) || leaf.numbers() > 0);
                });
            }
        }
        keys = found.keySet().stream().mapToInt(Integer::intValue).toArray();
        seekers = found.values().stream().map(each -> each.stream().toArray()).toArray(int[][]::new);
    }

    /** By what some advisories look for products, with a table of makers: that of the footprints. */
    public static Sought of(List<Advisory> advisories, Vendors vendors) {
        return new Sought(advisories, vendors);
    }

    /** Those that may touch something of an inventory, in their order: no other does, unless people taught that two names are one product. */
    public List<Advisory> mayTouch(Footprint footprint) {
        BitSet may = new BitSet();
        boolean fewer = footprint.keys().length < keys.length;
        int[] some = fewer ? footprint.keys() : keys;
        int[] others = fewer ? keys : footprint.keys();
        for (int i = 0; i < some.length; i++) {
            int place = Arrays.binarySearch(others, some[i]);
            if (place >= 0) {
                for (int advisory : seekers[fewer ? place : i]) {
                    may.set(advisory);
                }
            }
        }
        if (footprint.numbered()) {
            may.or(byNumbers);
        }
        List<Advisory> found = new ArrayList<>(may.cardinality());
        may.stream().forEach(place -> found.add(advisories.get(place)));
        return found;
    }
}
