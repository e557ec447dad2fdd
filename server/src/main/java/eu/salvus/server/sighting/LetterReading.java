package eu.salvus.server.sighting;

import eu.salvus.server.publication.ProfilesChanged;
import eu.salvus.server.publication.PublishedReports;
import eu.salvus.server.sighting.LetterRows.Notice;
import eu.salvus.server.sighting.LetterRows.Word;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.LetterBoxes;
import eu.salvus.server.support.LetterBoxes.Box;
import eu.salvus.server.support.LetterBoxes.Letter;
import eu.salvus.warning.product.MakersProduct;
import eu.salvus.warning.product.ProductRoll;
import eu.salvus.warning.stix.AdvisoryIncident;
import eu.salvus.warning.stix.AdvisorySighting;
import eu.salvus.warning.stix.StatedPlace;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.stix.UsedProducts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what others put into letter boxes, as the words of strangers: who speaks is the organisation whose program added it, once, whatever it calls
 * itself; no text of it is kept; what is about nothing that was published here is passed over.
 */
@Service
@AtTheCentre
class LetterReading {

    private static final int AT_ONCE = 200;
    private static final UUID NOBODY = new UUID(0, 0);

    private final LetterBoxes boxes;
    private final LetterRows rows;
    private final ProfileRows profiles;
    private final PublishedReports published;
    private final ApplicationEventPublisher news;

    LetterReading(
            LetterBoxes boxes,
            LetterRows rows,
            ProfileRows profiles,
            PublishedReports published,
            ApplicationEventPublisher news) {
        this.boxes = boxes;
        this.rows = rows;
        this.profiles = profiles;
        this.published = published;
        this.news = news;
    }

    /**
     * Reads on in a letter box; how far it is read is kept in the same transaction.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean read(Box box) {
        rows.hold(box.organisation());
        List<Letter> letters = boxes.after(box.id(), rows.readTo(box.id()), AT_ONCE);
        if (letters.isEmpty()) {
            return false;
        }
        Set<String> reports = published.ids(box.organisation());
        Map<String, Letter> lists = new HashMap<>();
        letters.forEach(letter -> {
            StixObject object = object(letter.json());
            take(box, letter, object, reports);
            if (UsedProducts.from(object).isPresent()) {
                lists.put(letter.voice(), letter);
            }
        });
        // Of several lists of one voice only the last is looked into, however many it sends.
        lists.values().forEach(letter -> list(box, letter));
        rows.move(box.id(), letters.getLast().added());
        return true;
    }

    private void list(Box box, Letter letter) {
        UsedProducts list = UsedProducts.from(object(letter.json())).orElseThrow();
        List<String> ids =
                list.software().stream().distinct().limit(ProductRoll.MOST).toList();
        List<MakersProduct> products = List.copyOf(boxes.software(
                box.id(), ids, json -> UsedProducts.product(object(json)).filter(ProfileRows::fits)));
        if (profiles.keep(box, letter.voice(), letter.added(), products)) {
            news.publishEvent(new ProfilesChanged());
        }
    }

    private void take(Box box, Letter letter, StixObject object, Set<String> reports) {
        AdvisorySighting.from(object)
                .filter(sighting -> reports.contains(sighting.report()))
                .ifPresent(sighting -> sighting(box, letter, sighting));
        AdvisoryIncident.from(object).ifPresent(incident -> incident(box, letter, incident, reports));
    }

    private void sighting(Box box, Letter letter, AdvisorySighting sighting) {
        Long machines = sighting.machines();
        if (sighting.answer() == null && machines == null) {
            return;
        }
        boolean newest = rows.heard(box.organisation(), letter.voice(), letter.added());
        Word word = new Word(
                sighting.report(),
                sighting.answer(),
                machines,
                sighting.common().modified(),
                letter.added());
        if (rows.keep(box.organisation(), letter.voice(), word) && newest) {
            rows.place(
                    box.organisation(),
                    letter.voice(),
                    place(box, letter, sighting).orElse(null));
        }
    }

    private Optional<StatedPlace> place(Box box, Letter letter, AdvisorySighting sighting) {
        return Optional.ofNullable(sighting.place())
                .flatMap(place -> boxes.object(box.id(), letter.voice(), place))
                .flatMap(json -> StatedPlace.from(object(json)))
                .filter(place -> Countries.isKnown(place.country()));
    }

    /** It moves nothing on the map: where hospitals speak at the moment of an incident would tell where that was. */
    private void incident(Box box, Letter letter, AdvisoryIncident incident, Set<String> reports) {
        rows.keep(
                box.organisation(),
                letter.voice(),
                incident.notice().common().id(),
                new Notice(
                        NOBODY,
                        incident.reports().stream()
                                .filter(reports::contains)
                                .findFirst()
                                .orElse(null),
                        incident.notice().determination().name(),
                        letter.added()));
    }

    private static StixObject object(String json) {
        return StixReader.parse(json.getBytes(StandardCharsets.UTF_8))
                .map(ObjectNode.class::cast)
                .map(StixObject::of)
                .orElseThrow();
    }
}
