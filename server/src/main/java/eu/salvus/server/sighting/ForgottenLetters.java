package eu.salvus.server.sighting;

import eu.salvus.server.identity.OrganisationEnded;
import eu.salvus.server.support.ObjectsDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets what was told to an organisation that has ended, before its collections are gone; and, where something is deleted in one, all, to read it anew. */
@Component
class ForgottenLetters {

    private final LetterRows rows;

    ForgottenLetters(LetterRows rows) {
        this.rows = rows;
    }

    @EventListener
    @Order(1)
    public void forget(OrganisationEnded ended) {
        rows.forget(ended.organisation());
    }

    @EventListener
    void forget(ObjectsDeleted deleted) {
        rows.forgetOwner(deleted.collection());
    }
}
