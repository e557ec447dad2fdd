package eu.salvus.server.telling;

import eu.salvus.server.publication.PublishedReports;
import eu.salvus.server.subscription.CentreLines;
import eu.salvus.server.subscription.CentreLines.Line;
import eu.salvus.server.support.LetterBoxes;
import eu.salvus.server.telling.Telling.Box;
import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.taxii.RemoteCollection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The centres that an organisation may tell something: those it listens to, and the one on this very instance. */
@Service
class Centres {

    private final CentreLines lines;
    private final LetterBoxes boxes;
    private final ObjectProvider<PublishedReports> published;

    Centres(CentreLines lines, LetterBoxes boxes, ObjectProvider<PublishedReports> published) {
        this.lines = lines;
        this.boxes = boxes;
        this.published = published;
    }

    /**
     * A centre.
     *
     * @param id of the subscription; the organisation's own id for the centre on this instance
     * @param title what people call it
     */
    record Centre(UUID id, String title) {}

    /**
     * A collection that may be added to.
     *
     * @param isRead whether others than the centre may read it, as far as is known
     */
    record Offer(Box box, boolean isRead) {}

    /** Those of an organisation; the one on this instance first. */
    List<Centre> all(UUID organisation) {
        List<Centre> all = new ArrayList<>();
        here(organisation).ifPresent(all::add);
        lines.all(organisation).stream().map(Centres::centre).forEach(all::add);
        return all;
    }

    Optional<Centre> find(UUID organisation, UUID id) {
        return id.equals(organisation)
                ? here(organisation)
                : lines.find(organisation, id).map(Centres::centre);
    }

    /** Whoever speaks for the centre has nothing to tell it. */
    private Optional<Centre> here(UUID organisation) {
        PublishedReports reports = published.getIfAvailable();
        return reports == null
                ? Optional.empty()
                : reports.voice()
                        .filter(voice -> !voice.organisation().equals(organisation))
                        .map(voice -> new Centre(organisation, voice.name()));
    }

    /** The report by which a centre told of an advisory; nothing where it did not: then it is told nothing of it either. */
    Optional<String> report(UUID organisation, UUID centre, SourceId source) {
        PublishedReports reports = published.getIfAvailable();
        return centre.equals(organisation)
                ? Optional.ofNullable(reports).flatMap(here -> here.report(organisation, source))
                : lines.report(centre, source);
    }

    /** The collections of a centre that an organisation may add to. */
    List<Offer> offers(UUID organisation, UUID id) throws DoorException {
        if (id.equals(organisation)) {
            return boxes.open(organisation).stream()
                    .map(open -> new Offer(new Box(open.id().toString(), open.title()), open.isRead()))
                    .toList();
        }
        Optional<Line> line = lines.find(organisation, id);
        return line.isEmpty()
                ? List.of()
                : lines.offers(line.get()).stream()
                        .filter(RemoteCollection::mayWrite)
                        .map(each -> new Offer(new Box(each.address().toString(), each.title()), each.mayRead()))
                        .toList();
    }

    /** Whether something may be sent to an address: the token of a centre goes to its own machine only. */
    boolean leads(UUID organisation, UUID id, Box box) {
        if (id.equals(organisation)) {
            return boxes.open(organisation).stream()
                    .anyMatch(open -> open.id().toString().equals(box.address()));
        }
        try {
            URI address = new URI(box.address());
            return lines.find(organisation, id)
                    .filter(line -> line.leadsTo(address))
                    .isPresent();
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static Centre centre(Line line) {
        return new Centre(line.id(), line.title());
    }
}
