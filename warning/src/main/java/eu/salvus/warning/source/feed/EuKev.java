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
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The catalogue of the network of the Union's CSIRTs. An older file of it has texts where the newer has lists, {@code -} and
 * {@code tbc} for what nobody knows, and dates are written with slashes or hyphens: all are read.
 */
final class EuKev implements Source {

    static final String ID = "eu-kev";
    static final URI ADDRESS = URI.create("https://raw.githubusercontent.com/enisaeu/CNW/main/eukev/eukev.json");

    /** It has a few entries a month. */
    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofDays(90));

    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final URI address;

    EuKev(URI address) {
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
                    address.toString(), "$", "this is no list of entries", "is it the catalogue's address?");
        }
        Catalogue catalogue = new Catalogue(address.toString(), ID);
        for (int i = 0; i < entries.size(); i++) {
            read(entries.get(i), "$[" + i + "]", catalogue);
        }
        return catalogue.against(last, document);
    }

    private static void read(JsonNode entry, String place, Catalogue catalogue) {
        String cve = Fields.cve(Fields.text(entry, "cveID"));
        if (cve == null) {
            catalogue.note(place + ".cveID: " + entry.path("cveID") + " is no id of CVE; the entry is left out");
            return;
        }
        LocalDate since = Fields.day(Fields.text(entry, "dateReported"));
        if (since == null) {
            catalogue.note(
                    place + ".dateReported: " + entry.path("dateReported") + " is no date; the entry is taken without");
        }
        String euvd = Fields.text(entry, "euvdID");
        catalogue.add(new Known(
                cve,
                ID,
                euvd == null ? List.of() : List.of(euvd),
                since,
                Fields.texts(entry, "exploitationType").stream().anyMatch("ransomware"::equalsIgnoreCase),
                null,
                null));
    }
}
