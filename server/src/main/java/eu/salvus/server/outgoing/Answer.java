package eu.salvus.server.outgoing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another machine answered.
 *
 * @param address where it came from, after all redirects
 * @param status of HTTP; no redirect
 * @param headers by their names in small letters
 * @param body whole
 */
public record Answer(URI address, int status, Map<String, List<String>> headers, byte[] body) {

    /** The first value of a header; null when there is none. */
    public @Nullable String header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    @Override
    public String toString() {
        return status + " from " + address.getHost() + ", " + body.length + " bytes";
    }
}
