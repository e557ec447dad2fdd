package eu.salvus.warning.product;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who made something, as far as a text says.
 *
 * @param names the makers the text names, each in canonical form; several when it names several
 * @param lineage the same with all they became part of and all that became part of them later owns their products
 * @param known whether the table knows at least one of them
 * @param history what became of them
 */
public record Vendor(Set<String> names, Set<String> lineage, boolean known, List<Merger> history) {
    /** Nobody is named. */
    public static final Vendor NOBODY = new Vendor(Set.of(), Set.of(), false, List.of());

    /** The most slips that two names of one maker are apart. */
    static final int MOST_SLIPS = 2;

    private static final int SHORTEST_TYPO = 6;
    private static final int LONG = 10;

    /** Copies the sets. */
    public Vendor {
        names = Ordered.copy(names);
        lineage = Ordered.copy(lineage);
        history = List.copyOf(history);
    }

    /** How well two texts name the same maker. */
    public enum Agreement {
        /** One maker, under one canonical name. */
        SAME,
        /** One became part of the other. */
        MERGED,
        /** Their names differ by a slip of the pen. */
        SPELLING,
        /** One of them is not said. */
        NOT_STATED,
        /** Two makers, of which the table knows at most one. */
        UNLIKE,
        /** Two makers the table knows. */
        DIFFERENT;

        /** Whether it is one maker. */
        public boolean holds() {
            return this == SAME || this == MERGED || this == SPELLING;
        }
    }

    /** How well this and another name the same maker. */
    public Agreement agreement(Vendor other) {
        if (names.isEmpty() || other.names.isEmpty()) {
            return Agreement.NOT_STATED;
        }
        if (!Collections.disjoint(names, other.names)) {
            return Agreement.SAME;
        }
        if (!Collections.disjoint(lineage, other.lineage)) {
            return Agreement.MERGED;
        }
        if (known && other.known) {
            return Agreement.DIFFERENT;
        }
        for (String one : names) {
            for (String two : other.names) {
                if (slip(one, two)) {
                    return Agreement.SPELLING;
                }
            }
        }
        return Agreement.UNLIKE;
    }

    /** Why this and another are one maker though they have two names: what became of either before they were one. */
    public List<Merger> between(Vendor other) {
        return Stream.concat(history.stream(), other.history.stream())
                .distinct()
                .filter(merger -> {
                    String name = PlainText.of(merger.name());
                    return !lineage.contains(name) || !other.lineage.contains(name);
                })
                .toList();
    }

    /** One wrong, missing, doubled or swapped letter; two in a long name. */
    static boolean slip(String one, String two) {
        int shorter = Math.min(one.length(), two.length());
        return shorter >= SHORTEST_TYPO && Distance.within(one, two, shorter >= LONG ? MOST_SLIPS : 1);
    }
}
