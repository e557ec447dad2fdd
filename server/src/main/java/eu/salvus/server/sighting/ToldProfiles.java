package eu.salvus.server.sighting;

import eu.salvus.server.publication.Profiles;
import eu.salvus.server.publication.PublishedReports;
import eu.salvus.server.publication.PublishedReports.Voice;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.LetterBoxes;
import eu.salvus.warning.product.MakersProduct;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The lists that were told to letter boxes of whoever speaks for this centre, by those who may add to them still. Who each is, is known for as long as
 * it is counted, and kept nowhere.
 */
@Service
@AtTheCentre
class ToldProfiles implements Profiles {

    private final ProfileRows rows;
    private final LetterBoxes boxes;
    private final PublishedReports published;

    ToldProfiles(ProfileRows rows, LetterBoxes boxes, PublishedReports published) {
        this.rows = rows;
        this.boxes = boxes;
        this.published = published;
    }

    @Override
    public Map<UUID, Instant> told() {
        Map<UUID, Instant> told = new HashMap<>();
        published.voice().map(Voice::organisation).ifPresent(owner -> {
            Map<String, Instant> said = rows.said(owner);
            if (!said.isEmpty()) {
                boxes.voices(owner).forEach((voice, organisation) -> {
                    Instant at = said.get(voice);
                    if (at != null) {
                        told.put(organisation, at);
                    }
                });
            }
        });
        return told;
    }

    @Override
    public List<MakersProduct> of(UUID organisation) {
        return published
                .voice()
                .map(Voice::organisation)
                .map(owner -> rows.of(owner, boxes.voice(owner, organisation)))
                .orElse(List.of());
    }
}
