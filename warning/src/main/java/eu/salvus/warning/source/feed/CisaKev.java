package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Exploitation.Known;
import eu.salvus.warning.source.Schedule;
import eu.salvus.warning.source.Source;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The catalogue of known exploited vulnerabilities of the US agency CISA. */
final class CisaKev {

    static final String ID = "cisa-kev";
    static final URI ADDRESS =
            URI.create("https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json");

    /** It grew by some four entries a week in 2025; a month without one is strange. */
    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofDays(30));

    private CisaKev() {}

    static Source at(URI address) {
        return new CatalogueSource(ID, address, SCHEDULE, "vulnerabilities", CisaKev::read);
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
