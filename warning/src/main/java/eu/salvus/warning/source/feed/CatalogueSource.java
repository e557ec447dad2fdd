package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.ForeignJson;
import eu.salvus.warning.source.Found;
import eu.salvus.warning.source.Schedule;
import eu.salvus.warning.source.Source;
import eu.salvus.warning.source.SourceState;
import eu.salvus.warning.source.UnreadableException;
import java.net.URI;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;

/**
 * A source that is one catalogue of exploited weaknesses in JSON, whatever its entries look like.
 *
 * @param id of the source
 * @param address of the catalogue
 * @param schedule when to ask
 * @param list what the list of entries is called in the document; empty when the document is the list
 * @param entries reads one entry
 */
record CatalogueSource(String id, URI address, Schedule schedule, String list, EntryReader entries) implements Source {

    /** The largest of these catalogues is below 2 MiB (1,404 entries of CISA's): far beyond it nothing is sound (assumption). */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** Reads an entry into a catalogue, or notes why it cannot. */
    @FunctionalInterface
    interface EntryReader {
        void read(JsonNode entry, String place, Catalogue catalogue);
    }

    @Override
    public Found poll(Door door, SourceState last, InstantSource clock) throws DoorException, UnreadableException {
        MainDocument document = MainDocument.changed(door, address, last, MOST_BYTES);
        if (document == null) {
            return Found.nothing(last);
        }
        JsonNode root = ForeignJson.read(address.toString(), document.bytes());
        JsonNode found = list.isEmpty() ? root : root.path(list);
        String place = list.isEmpty() ? "$" : "$." + list;
        if (!found.isArray()) {
            throw new UnreadableException(
                    address.toString(), place, "there is no list of entries", "is it the catalogue's address?");
        }
        Catalogue catalogue = new Catalogue(address.toString(), id);
        for (int i = 0; i < found.size(); i++) {
            entries.read(found.get(i), place + "[" + i + "]", catalogue);
        }
        return catalogue.against(last, document);
    }
}
