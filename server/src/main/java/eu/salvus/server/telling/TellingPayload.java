package eu.salvus.server.telling;

import eu.salvus.server.OneOf;
import eu.salvus.server.subscription.Trouble;
import eu.salvus.twin.Words;
import eu.salvus.warning.stix.AdvisorySighting.Answer;
import eu.salvus.warning.stix.StatedPlace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation tells a centre of itself.
 *
 * @param id of the subscription; the organisation's own id for the centre on this Salvus
 * @param title what people call the centre
 * @param here whether it is the centre on this Salvus
 * @param chosen what is told, and where to
 * @param waiting how many messages wait
 * @param problem why the centre could not be told; null where it could
 * @param nextTryAt when it is tried again; null where nothing hinders
 */
record TellingPayload(
        UUID id,
        String title,
        boolean here,
        Chosen chosen,
        int waiting,
        @Nullable @OneOf(Trouble.class) String problem,
        @Nullable Instant nextTryAt) {

    /**
     * What is told, each by itself.
     *
     * @param answers that an advisory touches us, and how people answered
     * @param counts how many machines are affected
     * @param incidents that an alert has become an incident
     * @param products which products we use
     * @param box the collection it is sent to; null while none was chosen
     * @param country where the organisation is, by ISO 3166-1, such as FR; null to say nothing
     * @param region of that country, by ISO 3166-2, such as FR-BRE; null to say nothing
     */
    record Chosen(
            boolean answers,
            boolean counts,
            boolean incidents,
            boolean products,
            @Nullable Box box,
            @Nullable String country,
            @Nullable String region) {

        /** Of an organisation that tells nothing. */
        static final Chosen NOTHING = new Chosen(false, false, false, false, null, null, null);

        static Chosen of(Telling telling) {
            Telling.Box box = telling.box();
            StatedPlace place = telling.place();
            return new Chosen(
                    telling.kinds().answers(),
                    telling.kinds().counts(),
                    telling.kinds().incidents(),
                    telling.kinds().products(),
                    box == null ? null : new Box(box.address(), box.title()),
                    place == null ? null : place.country(),
                    place == null ? null : place.region());
        }
    }

    /**
     * A collection that may be added to.
     *
     * @param address of it
     * @param title what the centre calls it
     */
    record Box(String address, String title) {}

    /** All of an organisation. */
    record All(List<TellingPayload> items) {}

    /**
     * A collection that the centre lets us add to.
     *
     * @param box the collection
     * @param isRead whether others than the centre may read it, as far as is known
     */
    record Offer(Box box, boolean isRead) {}

    /** The collections that the centre lets us add to. */
    record Offers(List<Offer> items) {}

    /**
     * What would be sent, word for word.
     *
     * @param kind of what
     * @param sample whether it is of an advisory that nobody published, since nothing was heard from this centre that touches us
     * @param title of the advisory; it is not sent; empty for a list of products
     * @param answer what it says of it; null where it does not
     * @param machines how many; null where it does not say
     * @param products how many a list of them names; null where it is none
     * @param body word for word, as JSON; its times will be those of the sending
     */
    record Example(
            @OneOf(Told.Kind.class) String kind,
            boolean sample,
            String title,
            @Nullable @OneOf(Answer.class) String answer,
            @Nullable Long machines,
            @Nullable Long products,
            String body) {}

    /** What would be sent of each kind. */
    record Preview(List<Example> items) {}

    /**
     * What was told, or is to be.
     *
     * @param id of this version
     * @param kind of what
     * @param title of the advisory; it is not sent; empty for a list of products
     * @param answer what it says of it; null where it does not
     * @param machines how many; null where it does not say
     * @param products how many a list of them names; null where it is none
     * @param country where it says that we are; null where it does not
     * @param region where it says that we are; null where it does not
     * @param madeAt when it was written
     * @param state what has become of it
     * @param tries how often it was tried to send it
     * @param sentAt when the centre took it; null where it did not
     * @param reason why the centre did not take it, in its words; null where it did, or was not asked
     * @param body word for word, as JSON
     */
    record Message(
            UUID id,
            @OneOf(Told.Kind.class) String kind,
            String title,
            @Nullable @OneOf(Answer.class) String answer,
            @Nullable Long machines,
            @Nullable Long products,
            @Nullable String country,
            @Nullable String region,
            Instant madeAt,
            @OneOf(Told.State.class) String state,
            int tries,
            @Nullable Instant sentAt,
            @Nullable String reason,
            String body) {

        static Message of(Told.Kept kept) {
            Told told = kept.told();
            StatedPlace place = kept.place();
            return new Message(
                    kept.id(),
                    Words.of(told.subject().kind()),
                    told.title(),
                    word(told.said()),
                    told.said().machines(),
                    told.said().products(),
                    place == null ? null : place.country(),
                    place == null ? null : place.region(),
                    told.version().modified(),
                    Words.of(kept.state()),
                    kept.tries(),
                    kept.sentAt(),
                    kept.reason(),
                    told.version().body());
        }
    }

    /**
     * Some of what was told, the newest first.
     *
     * @param items at most fifty
     * @param next ask for those after this one; null when there are no more
     */
    record Page(List<Message> items, @Nullable UUID next) {}

    static @Nullable String word(Said said) {
        return said.answer() == null ? null : Words.of(said.answer());
    }
}
