package eu.salvus.warning.taxii;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a collection has been read.
 *
 * @param addedAfter when the last object read was added, as the server told it; null before the first time
 * @param recent what was read last, by id and version, so that a server that tells it again is understood
 */
public record Cursor(@Nullable String addedAfter, List<String> recent) {
    /** Nothing has been read. */
    public static final Cursor START = new Cursor(null, List.of());

    /** Copies the list. */
    public Cursor {
        recent = List.copyOf(recent);
    }
}
