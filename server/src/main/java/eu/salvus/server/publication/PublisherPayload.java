package eu.salvus.server.publication;

import eu.salvus.server.OneOf;
import eu.salvus.warning.publication.ProviderSettings;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for the centre.
 *
 * @param ours whether it is the caller's organisation
 * @param mayBegin whether nobody speaks yet, and the caller's organisation may
 * @param settings as whom; null where nobody speaks yet
 * @param fingerprint of the key that signs; null where nobody speaks yet
 * @param metadata where the provider's metadata are
 */
record PublisherPayload(
        boolean ours,
        boolean mayBegin,
        @Nullable Asked settings,
        @Nullable String fingerprint,
        String metadata) {

    /**
     * As whom a centre publishes.
     *
     * @param category what it is, in the words of CSAF
     * @param name what people call it
     * @param namespace an address of its own, such as {@code https://centre.example}; it stays once something is published
     * @param contact where weaknesses of its own are reported, such as {@code mailto:security@centre.example}
     * @param contactDetails how it is reached; null to say nothing
     * @param issuingAuthority by which right it publishes; null to say nothing
     * @param listed whether aggregators may list it
     * @param mirrored whether aggregators may copy its documents
     * @param approvalFrom from so many readers on a second analyst says yes; null leaves it as it is, at first 50
     */
    record Asked(
            @OneOf(words = {"coordinator", "discoverer", "other", "translator", "user", "vendor"})
            String category,

            String name,
            String namespace,
            String contact,
            @Nullable String contactDetails,
            @Nullable String issuingAuthority,
            boolean listed,
            boolean mirrored,
            @Nullable Integer approvalFrom) {

        static Asked of(ProviderSettings settings, int approvalFrom) {
            ProviderSettings.Publisher publisher = settings.publisher();
            return new Asked(
                    publisher.category(),
                    publisher.name(),
                    publisher.namespace(),
                    settings.contact().toString(),
                    publisher.contactDetails(),
                    publisher.issuingAuthority(),
                    settings.listed(),
                    settings.mirrored(),
                    approvalFrom);
        }
    }
}
