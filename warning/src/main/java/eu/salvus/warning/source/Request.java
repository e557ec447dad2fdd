package eu.salvus.warning.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of another machine.
 *
 * @param address absolute
 * @param headers to be sent, such as {@code Accept}; those of a redirect to another host are left out
 * @param body to be sent by POST; null asks by GET
 * @param mostBytes a longer answer is refused, at least 1
 */
public record Request(URI address, Map<String, String> headers, byte @Nullable [] body, int mostBytes) {
    /** Copies the headers. */
    public Request {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("a limit of " + mostBytes + " bytes leaves no room for an answer");
        }
        headers = Map.copyOf(headers);
    }

    /** Asks for what is at an address. */
    public static Request of(URI address, int mostBytes) {
        return new Request(address, Map.of(), null, mostBytes);
    }

    /** The same, with one more header. */
    public Request with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(address, more, body, mostBytes);
    }

    /** The same, answered with status 304 when the document is still the one that had these marks. */
    public Request unless(Marks marks) {
        Request request = marks.etag() == null ? this : with("If-None-Match", marks.etag());
        return marks.lastModified() == null ? request : request.with("If-Modified-Since", marks.lastModified());
    }
}
