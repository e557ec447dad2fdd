package eu.salvus.server.telling;

import eu.salvus.warning.stix.StatedPlace;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told.
 *
 * @param subject of what
 * @param title of the advisory, for people here; it is not sent; empty for a list of products
 * @param said what it says of an advisory
 * @param version as it is sent
 */
record Told(Subject subject, String title, Said said, Version version) {

    /** What kind of thing is told. */
    enum Kind {
        /** What an organisation says of an advisory. */
        ADVISORY,
        /** That an alert has become an incident. */
        INCIDENT,
        /** Which products it uses. */
        PRODUCTS
    }

    /** What has become of it. */
    enum State {
        /** It is sent as soon as the centre can be told. */
        WAITING,
        /** The centre has it. */
        SENT,
        /** The centre does not take it, and will not. */
        REFUSED,
        /** A later version took its place after it was tried; it may have arrived. */
        REPLACED,
        /** Telling was switched off after it was tried; it may have arrived. */
        STOPPED
    }

    /**
     * Of what something is told, and where to.
     *
     * @param box the collection
     * @param about the report, the alert that became an incident, or a word for the list of products
     */
    record Subject(String box, Kind kind, String about) {}

    /**
     * How it is told.
     *
     * @param created when it was first told of
     * @param modified when this was made
     * @param body word for word
     */
    record Version(Instant created, Instant modified, String body) {}

    /**
     * One that is kept.
     *
     * @param place where the organisation says in it that it is
     * @param tries how often it was tried to send it
     * @param sentAt when the centre took it; null where it did not
     * @param reason why the centre did not take it; null where it did, or was not asked
     */
    record Kept(
            UUID id,
            Told told,
            @Nullable StatedPlace place,
            State state,
            int tries,
            @Nullable Instant sentAt,
            @Nullable String reason) {}
}
