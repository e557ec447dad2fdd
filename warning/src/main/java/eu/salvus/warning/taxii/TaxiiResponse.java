package eu.salvus.warning.taxii;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a TAXII server answers.
 *
 * @param status of HTTP
 * @param headers the type of the body among them
 * @param body JSON
 */
public record TaxiiResponse(int status, Map<String, String> headers, byte[] body) {
    /** Copies the headers. */
    public TaxiiResponse {
        headers = Map.copyOf(headers);
    }

    /** The same, with one more header. */
    TaxiiResponse with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new TaxiiResponse(status, more, body);
    }
}
