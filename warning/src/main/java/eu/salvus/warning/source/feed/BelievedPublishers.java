package eu.salvus.warning.source.feed;

import eu.salvus.warning.provider.Namespaces;
import eu.salvus.warning.provider.ProviderMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * In whose name a source of CSAF is heard. A provider speaks for the publisher that its metadata named when it was first asked, a provider of an aggregator's
 * list for the one that its entry names, a bare list for the publisher of its first document: else any provider could take back, or overwrite for ever, what
 * another has published.
 */
final class BelievedPublishers {

    /** Before a publisher among what a source remembers; no address of a document begins so. */
    private static final String KEY = "publisher ";

    /** In these names the catalogues of weaknesses are heard. */
    private static final List<String> OF_CATALOGUES = List.of("https://www.cve.org/", "https://euvd.enisa.europa.eu/");

    private final SortedMap<String, String> seen;
    private final boolean listed;
    private final List<String> believed = new ArrayList<>();

    /**
     * As a source remembers them.
     *
     * @param seen what it remembers, and goes on remembering
     * @param listed whether the providers stand in an aggregator's list
     */
    BelievedPublishers(SortedMap<String, String> seen, boolean listed) {
        this.seen = seen;
        this.listed = listed;
        seen.tailMap(KEY).keySet().stream()
                .takeWhile(key -> key.startsWith(KEY))
                .map(key -> key.substring(KEY.length()))
                .forEach(believed::add);
    }

    /** Believes providers that are asked for the first time; of others it says who they claim to be now. */
    List<String> meet(List<ProviderMetadata> providers) {
        List<String> notes = new ArrayList<>();
        if (listed) {
            return notes;
        }
        boolean first = believed.isEmpty();
        for (ProviderMetadata provider : providers) {
            String now = provider.namespace();
            if (first && !now.isEmpty()) {
                believe(now);
            } else if (!now.isEmpty() && !isBelieved(now)) {
                notes.add(provider.address() + ": it says now that it is " + now + ", and was "
                        + String.join(" and ", believed)
                        + " when it was added. It is not heard as another; if it is right, remove it and add it again");
            }
        }
        return notes;
    }

    /** Whether a document of a provider is heard in the name it gives. */
    boolean hears(ProviderMetadata provider, String publisher) {
        if (OF_CATALOGUES.stream().anyMatch(each -> Namespaces.isOf(each, publisher))) {
            return false;
        }
        if (listed) {
            return Namespaces.isOf(provider.namespace(), publisher);
        }
        if (believed.isEmpty()) {
            believe(publisher);
        }
        return isBelieved(publisher);
    }

    private void believe(String publisher) {
        believed.add(publisher);
        seen.put(KEY + publisher, "");
    }

    private boolean isBelieved(String publisher) {
        return believed.stream().anyMatch(each -> Namespaces.isOf(each, publisher));
    }
}
