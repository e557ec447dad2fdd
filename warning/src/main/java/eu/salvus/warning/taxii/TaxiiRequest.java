package eu.salvus.warning.taxii;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a TAXII server.
 *
 * @param method such as {@code GET}
 * @param path decoded, from the root of the machine, such as {@code /taxii2/centre/collections/}
 * @param query decoded parameters, each with its values
 * @param headers by name, whatever its case
 * @param body empty when there is none; one that is longer than the server takes may be cut one byte beyond its limit
 */
public record TaxiiRequest(
        String method, String path, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {
    /** Copies the maps. */
    public TaxiiRequest {
        query = Map.copyOf(query);
        Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        named.putAll(headers);
        headers = named;
    }

    /** The value of a header. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
