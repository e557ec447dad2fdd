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

/** The catalogue of known exploited vulnerabilities of the US agency CISA. */
final class CisaKev implements Source {

    static final String ID = "cisa-kev";
    static final URI ADDRESS =
            URI.create("https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json");

    /** It grew by some four entries a week in 2025; a month without one is strange. */
    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofDays(30));

    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final URI address;

    CisaKev(URI address) {
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
        JsonNode entries =
                ForeignJson.read(address.toString(), document.bytes()).path("vulnerabilities");
        if (!entries.isArray()) {
            throw new UnreadableException(
                    address.toString(), "$.vulnerabilities", "there is no such list", "is it the catalogue's address?");
        }
        Catalogue catalogue = new Catalogue(address.toString(), ID);
        for (int i = 0; i < entries.size(); i++) {
            read(entries.get(i), "$.vulnerabilities[" + i + "]", catalogue);
        }
        return catalogue.against(last, document);
    }

    private static void read(JsonNode entry, String place, Catalogue catalogue) {
        String cve = Fields.cve(Fields.text(entry, "cveID"));
        if (cve == null) {
            catalogue.note(place + ".cveID: " + entry.path("cveID") + " is no id of CVE; the entry is left out");
            return;
        }
        LocalDate since = Fields.day(Fields.text(entry, "dateAdded"));
        if (since == null) {
            catalogue.note(
                    place + ".dateAdded: " + entry.path("dateAdded") + " is no date; the entry is taken without");
        }
        catalogue.add(new Known(
                cve,
                ID,
                List.of(),
                since,
                "Known".equalsIgnoreCase(Fields.text(entry, "knownRansomwareCampaignUse")),
                Fields.text(entry, "requiredAction"),
                Fields.day(Fields.text(entry, "dueDate"))));
    }
}
