package eu.salvus.warning.taxii;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a TAXII server says of itself.
 *
 * @param address of the machine, such as {@code https://centre.example}
 * @param root name of its one API root, such as {@code centre}
 * @param title what people call it
 * @param description what it is for; null when nobody said
 * @param contact whom to ask; null when nobody said
 * @param mostBytes longest body it takes, in bytes
 * @param mostObjects most objects of one page
 */
public record TaxiiSettings(
        URI address,
        String root,
        String title,
        @Nullable String description,
        @Nullable String contact,
        int mostBytes,
        int mostObjects) {

    /** Where the server tells what it has. */
    public static final String DISCOVERY = "/taxii2/";

    /** Where its root is. */
    String rootAddress() {
        return address.resolve(DISCOVERY + root + "/").toString();
    }
}
