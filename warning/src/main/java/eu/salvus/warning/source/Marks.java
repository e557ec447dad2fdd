package eu.salvus.warning.source;

import org.jspecify.annotations.Nullable;

/**
 * What a machine said to know a document's state by. Opaque: sent back as it came, never compared as a time.
 *
 * @param etag its {@code ETag}
 * @param lastModified its {@code Last-Modified}
 */
public record Marks(@Nullable String etag, @Nullable String lastModified) {
    /** Nothing known. */
    public static final Marks NONE = new Marks(null, null);

    /** Whether there is nothing to send back. */
    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
