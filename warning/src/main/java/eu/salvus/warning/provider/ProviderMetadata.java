package eu.salvus.warning.provider;

import eu.salvus.warning.Tlp;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says about itself in its {@code provider-metadata.json}.
 *
 * @param address where it was read
 * @param canonical its own address, as it says
 * @param name of the publisher
 * @param namespace of the publisher, as it says, or where it stands in the list of an aggregator as that one says; empty where nobody does
 * @param role it claims
 * @param distributions where its documents are listed
 * @param keys it signs with
 * @param notes what of it could not be used
 */
public record ProviderMetadata(
        URI address,
        String canonical,
        String name,
        String namespace,
        Role role,
        List<Distribution> distributions,
        List<Key> keys,
        List<String> notes) {
    /** Copies the lists. */
    public ProviderMetadata {
        distributions = List.copyOf(distributions);
        keys = List.copyOf(keys);
        notes = List.copyOf(notes);
    }

    /** The same, of another publisher: who lists providers says who they are. */
    ProviderMetadata of(String other) {
        return new ProviderMetadata(address, canonical, name, other, role, distributions, keys, notes);
    }

    /** What a publisher promises. */
    public enum Role {
        /** Documents alone. */
        CSAF_PUBLISHER,
        /** Documents and lists of them. */
        CSAF_PROVIDER,
        /** Documents, lists, hashes and signatures. */
        CSAF_TRUSTED_PROVIDER;

        static @Nullable Role of(@Nullable String text) {
            for (Role role : values()) {
                if (role.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return role;
                }
            }
            return null;
        }
    }

    /** A list of documents. */
    public sealed interface Distribution {
        /** Where it is. */
        URI address();

        /** To whom its documents may be shown, null where it does not say. */
        @Nullable
        Tlp label();
    }

    /**
     * A ROLIE feed.
     *
     * @param address of it
     * @param label to whom its documents may be shown; null where it does not say
     */
    public record Feed(URI address, @Nullable Tlp label) implements Distribution {}

    /**
     * A folder with {@code changes.csv} and {@code index.txt}, or one whose content the machine lists.
     *
     * @param address of it, ending with a slash
     * @param label to whom its documents may be shown; null where it does not say
     */
    public record Directory(URI address, @Nullable Tlp label) implements Distribution {}

    /**
     * A public OpenPGP key.
     *
     * @param address where it is
     * @param fingerprint in hexadecimal, upper case; null where the metadata have none, which leaves the address alone to trust
     */
    public record Key(URI address, @Nullable String fingerprint) {}
}
