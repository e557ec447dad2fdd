package eu.salvus.warning.source.feed;

import eu.salvus.warning.source.Exploitation.Known;
import eu.salvus.warning.source.Schedule;
import eu.salvus.warning.source.Source;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The dump of exploited weaknesses of the European database. It repeats CISA's catalogue beside the Union's own: entries that rest on
 * CISA alone are left to CISA, whose word is had at first hand.
 */
final class EuvdKev {

    static final String ID = "euvd-kev";
    static final URI ADDRESS = URI.create("https://euvdservices.enisa.europa.eu/api/kev/dump");

    /** It is made anew once a day. */
    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofHours(1), Duration.ofHours(12), Duration.ofDays(90));

    private EuvdKev() {}

    static Source at(URI address) {
        return new CatalogueSource(ID, address, SCHEDULE, "", EuvdKev::read);
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
