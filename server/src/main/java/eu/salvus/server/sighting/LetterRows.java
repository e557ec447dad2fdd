package eu.salvus.server.sighting;

import eu.salvus.server.Holds;
import eu.salvus.server.Ids;
import eu.salvus.warning.stix.AdvisorySighting.Answer;
import eu.salvus.warning.stix.StatedPlace;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what letter boxes were told. What is done is part of the caller's transaction. */
@Repository
class LetterRows {

    /** A hospital with more machines than that counts as one with so many. */
    static final long MOST_MACHINES = 100_000;

    /** More than that nobody reads of one voice. */
    static final int MOST_NOTICES = 100;

    private final JdbcClient database;
    private final Ids ids;
    private final Holds holds;

    LetterRows(JdbcClient database, Ids ids, Holds holds) {
        this.database = database;
        this.ids = ids;
        this.holds = holds;
    }

    /**
     * The word of a voice on an advisory.
     *
     * @param modified when it says that it was said
     * @param added when it came
     */
    record Word(
            String report,
            @Nullable Answer answer,
            @Nullable Long machines,
            Instant modified,
            Instant added) {}

    /**
     * That something has become an incident.
     *
     * @param report on the advisory it rests on; null where it says none that was published
     */
    record Notice(UUID id, @Nullable String report, String determination, Instant saidAt) {}

    /** Whoever reads an organisation's letter boxes, and whoever forgets what was read, does so one after the other. */
    void hold(UUID organisation) {
        holds.organisation(organisation);
    }

    Instant readTo(UUID collection) {
        return database.sql("select read_to from letter_cursor where collection = ?")
                .param(collection)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    void move(UUID collection, Instant to) {
        int moved = database.sql("update letter_cursor set read_to = ? where collection = ?")
                .params(at(to), collection)
                .update();
        if (moved == 0) {
            database.sql("insert into letter_cursor (collection, read_to) values (?, ?)")
                    .params(collection, at(to))
                    .update();
        }
    }

    /** When a voice said anything; whether that is its newest word, in whatever order its letter boxes are read. */
    boolean heard(UUID organisation, String voice, Instant at) {
        Optional<Instant> before = database.sql("select said_at from letter_voice where organisation = ? and voice = ?")
                .params(organisation, voice)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
        if (before.filter(at::isBefore).isPresent()) {
            return false;
        }
        String sql = before.isPresent()
                ? "update letter_voice set said_at = ? where organisation = ? and voice = ?"
                : "insert into letter_voice (said_at, organisation, voice) values (?, ?, ?)";
        database.sql(sql).params(at(at), organisation, voice).update();
        return true;
    }

    void place(UUID organisation, String voice, @Nullable StatedPlace place) {
        database.sql("update letter_voice set country = ?, region = ? where organisation = ? and voice = ?")
                .param(place == null ? null : place.country())
                .param(place == null ? null : place.region())
                .params(organisation, voice)
                .update();
    }

    /** Keeps the word of a voice; false where a later one is kept already. */
    boolean keep(UUID organisation, String voice, Word word) {
        Optional<Instant> before = database.sql(
                        "select modified_at from letter where organisation = ? and report = ? and voice = ?")
                .params(organisation, word.report(), voice)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
        if (before.filter(word.modified()::isBefore).isPresent()) {
            return false;
        }
        String sql = before.isPresent()
                ? "update letter set answer = ?, machines = ?, modified_at = ?, said_at = ? where organisation = ? and report = ? and voice = ?"
                : "insert into letter (answer, machines, modified_at, said_at, organisation, report, voice) values (?, ?, ?, ?, ?, ?, ?)";
        database.sql(sql)
                .param(word.answer() == null ? null : word.answer().name())
                .param(word.machines() == null ? null : Math.min(word.machines(), MOST_MACHINES))
                .params(at(word.modified()), at(word.added()), organisation, word.report(), voice)
                .update();
        return true;
    }

    /** Keeps a notice, once, and not too many of one voice. */
    void keep(UUID organisation, String voice, String object, Notice notice) {
        int changed = database.sql(
                        "update letter_notice set determination = ? where organisation = ? and voice = ? and object_id = ?")
                .params(notice.determination(), organisation, voice, object)
                .update();
        if (changed == 0 && notices(organisation, voice) < MOST_NOTICES) {
            database.sql(
                            "insert into letter_notice (id, organisation, voice, object_id, report, determination, said_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(ids.next(), organisation, voice, object)
                    .param(notice.report())
                    .params(notice.determination(), at(notice.saidAt()))
                    .update();
        }
    }

    private long notices(UUID organisation, String voice) {
        return database.sql("select count(*) from letter_notice where organisation = ? and voice = ?")
                .params(organisation, voice)
                .query(Long.class)
                .single();
    }

    boolean hasNotice(UUID organisation, UUID id) {
        return database.sql("select count(*) from letter_notice where organisation = ? and id = ?")
                        .params(organisation, id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Some notices, the newest first; those after one in that list. */
    List<Notice> notices(UUID organisation, @Nullable UUID after, int most) {
        List<Object> parameters = new ArrayList<>(List.of(organisation));
        if (after != null) {
            parameters.add(after);
        }
        return database.sql("select n.* from letter_notice n where n.organisation = ?"
                        + (after == null
                                ? ""
                                : " and exists (select 1 from letter_notice a where a.id = ? and a.organisation = n.organisation"
                                        + " and (n.said_at < a.said_at or n.said_at = a.said_at and n.id < a.id))")
                        + " order by n.said_at desc, n.id desc limit " + most)
                .params(parameters)
                .query((row, number) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getString("report"),
                        row.getString("determination"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Forgets what an organisation's letter boxes were told, so that it is read anew. */
    void forget(UUID organisation) {
        hold(organisation);
        database.sql("delete from letter_cursor where collection in (select id from collection where organisation = ?)")
                .param(organisation)
                .update();
        for (String table : List.of("letter", "letter_voice", "letter_notice", "letter_profile")) {
            database.sql("delete from " + table + " where organisation = ?")
                    .param(organisation)
                    .update();
        }
    }

    /** The same of whoever owns a collection. */
    void forgetOwner(UUID collection) {
        database.sql("select organisation from collection where id = ?")
                .param(collection)
                .query(UUID.class)
                .optional()
                .ifPresent(this::forget);
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
