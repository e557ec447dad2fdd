package eu.salvus.server.subscription;

import eu.salvus.server.Holds;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of how far organisations on this instance have heard what it publishes. What is done is part of the caller's transaction. */
@Repository
class HostedRows {

    private final JdbcClient database;
    private final InstantSource clock;
    private final Holds holds;

    HostedRows(JdbcClient database, InstantSource clock, Holds holds) {
        this.database = database;
        this.clock = clock;
        this.holds = holds;
    }

    /**
     * How far an organisation has heard a collection.
     *
     * @param readsAll whether it heard all, or only what is for everyone
     */
    record Place(boolean readsAll, Instant after) {

        /** Of one that has heard nothing. */
        static final Place START = new Place(false, Instant.EPOCH);
    }

    /**
     * What an organisation could not hear.
     *
     * @param added its place in the collection
     * @param tries how often it was tried in vain
     */
    record Failure(UUID collection, UUID organisation, Instant added, int tries) {}

    /** How far organisations have heard a collection; whoever is not in it has heard nothing. */
    Map<UUID, Place> places(UUID collection) {
        Map<UUID, Place> places = new HashMap<>();
        database.sql("select organisation, reads_all, added_after from hosted_cursor where collection = ?")
                .param(collection)
                .query(row -> {
                    places.put(
                            row.getObject("organisation", UUID.class),
                            new Place(
                                    row.getBoolean("reads_all"),
                                    row.getObject("added_after", OffsetDateTime.class)
                                            .toInstant()));
                });
        return places;
    }

    /** How far one organisation has heard a collection. */
    Place place(UUID collection, UUID organisation) {
        return database.sql(
                        "select reads_all, added_after from hosted_cursor where collection = ? and organisation = ?")
                .params(collection, organisation)
                .query((row, number) -> new Place(
                        row.getBoolean("reads_all"),
                        row.getObject("added_after", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(Place.START);
    }

    void move(UUID collection, UUID organisation, Place place) {
        int moved = database.sql(
                        "update hosted_cursor set reads_all = ?, added_after = ? where collection = ? and organisation = ?")
                .params(place.readsAll(), at(place.after()), collection, organisation)
                .update();
        if (moved == 0) {
            database.sql(
                            "insert into hosted_cursor (collection, organisation, reads_all, added_after) values (?, ?, ?, ?)")
                    .params(collection, organisation, place.readsAll(), at(place.after()))
                    .update();
        }
    }

    /** From now on an organisation has heard no more of a collection than what is for everyone: let in once more, it hears all of it anew. */
    void leaveOut(UUID collection, UUID organisation) {
        database.sql("update hosted_cursor set reads_all = false where collection = ? and organisation = ?")
                .params(collection, organisation)
                .update();
    }

    /** Lets others that do something for an organisation wait for the end of the transaction. */
    void hold(UUID organisation) {
        holds.organisation(organisation);
    }

    /** Those that may be tried again now. */
    List<Failure> due(int most) {
        return database.sql("select collection, organisation, added, tries from hosted_failure where next_try_at <= ?"
                        + " order by next_try_at limit " + most)
                .param(at(clock.instant()))
                .query((row, number) -> new Failure(
                        row.getObject("collection", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getObject("added", OffsetDateTime.class).toInstant(),
                        row.getInt("tries")))
                .list();
    }

    /** Tries again when the time comes; at null when the program starts the next time, which may be another one that can. */
    void failed(Failure failure, @Nullable Instant nextTry) {
        settled(failure);
        database.sql(
                        "insert into hosted_failure (collection, organisation, added, tries, next_try_at) values (?, ?, ?, ?, ?)")
                .param(failure.collection())
                .param(failure.organisation())
                .param(at(failure.added()))
                .param(failure.tries() + 1)
                .param(nextTry == null ? null : at(nextTry))
                .update();
    }

    /** Takes up what was given up. */
    void takeUp() {
        database.sql("update hosted_failure set tries = 0, next_try_at = ? where next_try_at is null")
                .param(at(clock.instant()))
                .update();
    }

    void settled(Failure failure) {
        database.sql("delete from hosted_failure where collection = ? and organisation = ? and added = ?")
                .params(failure.collection(), failure.organisation(), at(failure.added()))
                .update();
    }

    void forget(UUID organisation) {
        // Held first, so that nobody notes how far they have heard a collection that is about to go.
        database.sql("select id from collection where organisation = ? for update")
                .param(organisation)
                .query(UUID.class)
                .list();
        for (String table : List.of("hosted_failure", "hosted_cursor")) {
            database.sql(
                            "delete from " + table
                                    + " where organisation = ? or collection in (select id from collection where organisation = ?)")
                    .params(organisation, organisation)
                    .update();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
