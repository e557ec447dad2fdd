package eu.salvus.server.publication;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.publication.ProviderKey;
import eu.salvus.warning.publication.ProviderSettings;
import eu.salvus.warning.publication.TrustedProvider;
import java.util.UUID;

/**
 * Who speaks for the centre.
 *
 * @param organisation whose analysts publish
 * @param settings of the provider
 * @param key it signs with
 * @param approvalFrom from so many readers on a second analyst says yes
 * @param version counts all that changes what the provider shows
 */
record Speaker(UUID organisation, ProviderSettings settings, ProviderKey key, int approvalFrom, long version) {

    /** Whether an advisory is one of its own. */
    boolean wrote(Advisory advisory) {
        return advisory.publisher().equals(settings.publisher().namespace());
    }

    TrustedProvider provider() {
        return new TrustedProvider(settings, key);
    }
}
