package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Exploitation.Known;
import eu.salvus.warning.source.ForeignJson;
import eu.salvus.warning.source.Found;
import eu.salvus.warning.source.Schedule;
import eu.salvus.warning.source.Source;
import eu.salvus.warning.source.SourceState;
import eu.salvus.warning.source.UnreadableException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The dump of exploited weaknesses of the European database. It repeats CISA's catalogue beside the Union's own: entries that rest on
 * CISA alone are left to CISA, whose word is had at first hand.
 */
final class EuvdKev implements Source {

    static final String ID = "euvd-kev";
    static final URI ADDRESS = URI.create("https://euvdservices.enisa.europa.eu/api/kev/dump");

    /** It is made anew once a day. */
    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofHours(1), Duration.ofHours(12), Duration.ofDays(90));

    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final URI address;

    EuvdKev(URI address) {
        this.address = address;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public Found poll(Door door, SourceState last, InstantSource clock) throws DoorException, UnreadableException {
        MainDocument document = MainDocument.changed(door, address, last, MOST_BYTES);
        if (document == null) {
            return Found.nothing(last);
        }
        JsonNode entries = ForeignJson.read(address.toString(), document.bytes());
        if (!entries.isArray()) {
            throw new UnreadableException(
                    address.toString(), "$", "this is no list of entries", "is it the dump's address?");
        }
        Catalogue catalogue = new Catalogue(address.toString(), ID);
        for (int i = 0; i < entries.size(); i++) {
            read(entries.get(i), "$[" + i + "]", catalogue);
        }
        return catalogue.against(last, document);
    }

    private static void read(JsonNode entry, String place, Catalogue catalogue) {
        List<String> sources = Fields.texts(entry, "sources");
        if (sources.equals(List.of("cisa_kev"))) {
            return;
        }
        String cve = Fields.cve(Fields.text(entry, "cveId"));
        String euvd = Fields.text(entry, "euvdId");
        String weakness = cve == null ? euvd : cve;
        if (weakness == null) {
            catalogue.note(place + ": it names neither CVE nor EUVD; the entry is left out");
            return;
        }
        catalogue.add(new Known(
                weakness,
                ID,
                euvd == null || euvd.equals(weakness) ? List.of() : List.of(euvd),
                Fields.day(Fields.text(entry, "dateAdded")),
                false,
                null,
                null));
    }
}
