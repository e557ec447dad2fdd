package eu.salvus.server.subscription;

import eu.salvus.warning.provider.ProviderMetadata;
import eu.salvus.warning.provider.ProviderMetadata.Distribution;
import eu.salvus.warning.provider.Providers;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.UnreadableException;
import eu.salvus.warning.stix.AdvisoryReport;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/**
 * Whose advisories a centre tells of: its own, and no others. A collection may be open to others who add to it, and what they announce in the centre's
 * name is not at the centre's.
 *
 * @param namespace of the publisher, as the centre's provider metadata say
 * @param places schemes, hosts and ports at which its documents are
 */
record Speaker(String namespace, Set<String> places) {

    private static final String METADATA = "/.well-known/csaf/provider-metadata.json";
    private static final int LONGEST_REPORT = 300;
    private static final int LONGEST_ADDRESS = 1_000;

    Speaker {
        places = Set.copyOf(places);
    }

    /**
     * Reads who speaks at the address of a centre.
     *
     * @throws UnreadableException when there are no provider metadata, or they name no publisher
     * @throws DoorException when the centre gives no answer
     */
    static Speaker at(Door door, URI centre) throws DoorException, UnreadableException {
        ProviderMetadata metadata = metadata(door, centre);
        Set<String> places = new HashSet<>(Set.of(place(centre)));
        metadata.distributions().stream()
                .map(Distribution::address)
                .map(Speaker::place)
                .forEach(places::add);
        return new Speaker(metadata.namespace(), places);
    }

    /**
     * Reads what a centre says of itself.
     *
     * @throws UnreadableException when there are no provider metadata, or they name no publisher
     * @throws DoorException when the centre gives no answer
     */
    static ProviderMetadata metadata(Door door, URI centre) throws DoorException, UnreadableException {
        URI address = centre.resolve(METADATA);
        try {
            ProviderMetadata metadata =
                    new Providers(door).find(address.toString()).providers().getFirst();
            if (metadata.namespace().isEmpty()) {
                throw unknown(address);
            }
            return metadata;
        } catch (DoorException failure) {
            if (failure.absent()) {
                throw unknown(address);
            }
            throw failure;
        }
    }

    /** Whether a report is on an advisory of this publisher, at an address of its own. */
    boolean tells(AdvisoryReport report) {
        return report.publisher().equals(namespace)
                && places.contains(place(report.address()))
                && report.common().id().length() <= LONGEST_REPORT
                && report.address().toString().length() <= LONGEST_ADDRESS;
    }

    /** Scheme, host and port of an address. */
    static String place(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static UnreadableException unknown(URI address) {
        return new UnreadableException(
                address.toString(),
                "$.publisher.namespace",
                "nothing says whose advisories these are",
                "ask the centre");
    }
}
