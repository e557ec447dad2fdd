package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Exploitation.Known;
import eu.salvus.warning.source.Schedule;
import eu.salvus.warning.source.Source;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The catalogue of the network of the Union's CSIRTs. An older file of it has texts where the newer has lists, {@code -} and
 * {@code tbc} for what nobody knows, and dates are written with slashes or hyphens: all are read.
 */
final class EuKev {

    static final String ID = "eu-kev";
    static final URI ADDRESS = URI.create("https://raw.githubusercontent.com/enisaeu/CNW/main/eukev/eukev.json");

    /** It has a few entries a month. */
    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofDays(90));

    private EuKev() {}

    static Source at(URI address) {
        return new CatalogueSource(ID, address, SCHEDULE, "", EuKev::read);
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
