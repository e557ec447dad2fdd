package eu.salvus.warning.source;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What another machine answered.
 *
 * @param address where it came from, after redirects
 * @param status 200 to 299, or 304 when it has not changed
 * @param headers by name, whatever its case
 * @param body empty when it has not changed
 */
public record Answer(URI address, int status, Map<String, List<String>> headers, byte[] body) {

    private static final int NOT_MODIFIED = 304;

    /** Copies the headers. */
    public Answer {
        Map<String, List<String>> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> named.put(name, List.copyOf(values)));
        headers = named;
    }

    /** Whether the document is the one whose marks were sent. */
    public boolean unchanged() {
        return status == NOT_MODIFIED;
    }

    /** The first value of a header. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    /** What to know the document by next time. */
    public Marks marks() {
        return new Marks(header("ETag"), header("Last-Modified"));
    }
}
