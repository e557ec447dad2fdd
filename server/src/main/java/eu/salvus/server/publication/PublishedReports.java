package eu.salvus.server.publication;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.publication.PublicationRows.Row;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.CollectionReaders;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.stix.AdvisoryReport;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The reports by which this centre tells of what it publishes. */
@Service
@AtTheCentre
public class PublishedReports {

    private final PublisherRows publishers;
    private final PublicationRows rows;
    private final CollectionReaders readers;

    PublishedReports(PublisherRows publishers, PublicationRows rows, CollectionReaders readers) {
        this.publishers = publishers;
        this.rows = rows;
        this.readers = readers;
    }

    /**
     * A report on something published.
     *
     * @param publication its id
     * @param report id of the report
     * @param title what it is called
     * @param withdrawn whether it was taken back
     */
    public record Report(UUID publication, String report, String title, boolean withdrawn) {}

    /**
     * Who speaks for this centre.
     *
     * @param organisation whose analysts publish
     * @param name under which they do
     */
    public record Voice(UUID organisation, String name) {}

    /** Who speaks; nobody before it was set up. */
    public Optional<Voice> voice() {
        return publishers
                .find()
                .map(speaker -> new Voice(
                        speaker.organisation(), speaker.settings().publisher().name()));
    }

    /** The report on an advisory, where it is one of this centre's and an organisation may read it. */
    public Optional<String> report(UUID organisation, SourceId source) {
        return publishers
                .find()
                .filter(speaker -> isFrom(speaker, source))
                .flatMap(speaker -> rows.tracked(speaker.organisation(), source.trackingId())
                        .filter(row ->
                                row.entry().tlp() == Tlp.CLEAR || readers.mayRead(row.collection(), organisation))
                        .map(row -> AdvisoryReport.id(source.publisher(), source.trackingId())));
    }

    private static boolean isFrom(Speaker speaker, SourceId source) {
        return speaker.settings().publisher().namespace().equals(source.publisher());
    }

    /** One that an organisation published. */
    public Report get(UUID organisation, UUID publication) {
        return rows.find(organisation, publication)
                .map(row -> report(namespace(), row))
                .orElseThrow(() -> NotFoundException.of("publication", publication));
    }

    /** Some that an organisation published, the latest change first; those after one in that list. */
    public List<Report> page(UUID organisation, @Nullable UUID after, int most) {
        if (after != null) {
            get(organisation, after);
        }
        String namespace = namespace();
        return rows.page(organisation, after, most).stream()
                .map(row -> report(namespace, row))
                .toList();
    }

    /** The ids of all reports of an organisation. */
    public Set<String> ids(UUID organisation) {
        String namespace = namespace();
        Set<String> ids = new HashSet<>();
        rows.titles(organisation).keySet().forEach(tracking -> ids.add(AdvisoryReport.id(namespace, tracking)));
        return ids;
    }

    /** What those of an organisation are called that some reports tell of, by report. */
    public Map<String, String> titles(UUID organisation, Collection<String> reports) {
        Map<String, String> titles = new HashMap<>();
        if (!reports.isEmpty()) {
            String namespace = namespace();
            rows.titles(organisation).forEach((tracking, title) -> {
                String report = AdvisoryReport.id(namespace, tracking);
                if (reports.contains(report)) {
                    titles.put(report, title);
                }
            });
        }
        return titles;
    }

    private String namespace() {
        return publishers
                .find()
                .map(speaker -> speaker.settings().publisher().namespace())
                .orElse("");
    }

    private static Report report(String namespace, Row row) {
        return new Report(
                row.id(),
                AdvisoryReport.id(namespace, row.entry().trackingId()),
                row.entry().title(),
                row.withdrawn());
    }
}
