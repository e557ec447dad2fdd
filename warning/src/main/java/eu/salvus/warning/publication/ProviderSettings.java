package eu.salvus.warning.publication;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes, and where.
 *
 * @param address folder of the provider's files, ending with a slash, such as {@code https://centre.example/.well-known/csaf/}
 * @param publisher as which it signs
 * @param listed whether aggregators may list it
 * @param mirrored whether aggregators may copy its documents
 * @param contact where weaknesses of its own are reported, such as {@code mailto:security@centre.example}
 */
public record ProviderSettings(URI address, Publisher publisher, boolean listed, boolean mirrored, URI contact) {

    /** Checks the address. */
    public ProviderSettings {
        if (!address.isAbsolute() || !address.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    address + " is no address of a folder; write https://…/.well-known/csaf/");
        }
    }

    /**
     * The issuing party. All it publishes must name the same namespace.
     *
     * @param category a word of CSAF, such as {@code coordinator}
     * @param name what people call it
     * @param namespace an address of its own, such as {@code https://centre.example}
     * @param contactDetails how it is reached; null to say nothing
     * @param issuingAuthority by which right it publishes; null to say nothing
     */
    public record Publisher(
            String category,
            String name,
            String namespace,
            @Nullable String contactDetails,
            @Nullable String issuingAuthority) {

        private static final Set<String> CATEGORIES =
                Set.of("coordinator", "discoverer", "other", "translator", "user", "vendor");

        /** Checks the category. */
        public Publisher {
            if (!CATEGORIES.contains(category)) {
                throw new IllegalArgumentException("'" + category + "' is no category of a publisher; CSAF has "
                        + String.join(", ", CATEGORIES.stream().sorted().toList()));
            }
        }
    }
}
