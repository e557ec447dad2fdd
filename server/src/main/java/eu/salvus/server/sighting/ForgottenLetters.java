package eu.salvus.server.sighting;

import eu.salvus.server.identity.OrganisationEnded;
import eu.salvus.server.publication.ProfilesChanged;
import eu.salvus.server.support.LetterBoxes;
import eu.salvus.server.support.ObjectsDeleted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets what was told to an organisation that has ended, before its collections are gone; and, where something is deleted in one, all, to read it anew. */
@Component
class ForgottenLetters {

    private final LetterRows rows;
    private final ProfileRows profiles;
    private final LetterBoxes boxes;
    private final ApplicationEventPublisher news;

    ForgottenLetters(LetterRows rows, ProfileRows profiles, LetterBoxes boxes, ApplicationEventPublisher news) {
        this.rows = rows;
        this.profiles = profiles;
        this.boxes = boxes;
        this.news = news;
    }

    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        rows.forget(ended.organisation());
        profiles.owners().forEach(owner -> profiles.forget(owner, boxes.voice(owner, ended.organisation())));
        news.publishEvent(new ProfilesChanged());
    }

    @EventListener
    void forget(ObjectsDeleted deleted) {
        rows.forgetOwner(deleted.collection());
        news.publishEvent(new ProfilesChanged());
    }
}
