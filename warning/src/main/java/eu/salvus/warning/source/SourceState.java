package eu.salvus.warning.source;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a source must remember between two polls: texts only, so that it can be kept anywhere.
 *
 * @param marks of its main document
 * @param content what it knows of itself as a whole, such as the fingerprint of its main document; empty before the first poll
 * @param seen fingerprints of its entries by key
 */
public record SourceState(Marks marks, String content, SortedMap<String, String> seen) {

    /** Before the first poll. */
    public static final SourceState NEW = new SourceState(Marks.NONE, "", Collections.emptySortedMap());

    /** Copies the map. */
    public SourceState {
        seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
    }

    /** Before the first poll, some entries seen. */
    public static SourceState of(Map<String, String> seen) {
        return new SourceState(Marks.NONE, "", new TreeMap<>(seen));
    }

    /** Whether nothing was ever read. */
    public boolean isNew() {
        return content.isEmpty() && seen.isEmpty();
    }
}
