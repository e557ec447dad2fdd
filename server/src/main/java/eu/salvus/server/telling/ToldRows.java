package eu.salvus.server.telling;

import eu.salvus.server.Ids;
import eu.salvus.warning.stix.AdvisorySighting.Answer;
import eu.salvus.warning.stix.StatedPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is told and was. What is done is part of the caller's transaction. */
@Repository
class ToldRows {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_REASON = 1_000;

    private final JdbcClient database;
    private final Ids ids;

    ToldRows(JdbcClient database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** A version that waits. */
    void add(Telling telling, Told told) {
        Told.Subject subject = told.subject();
        Told.Version version = told.version();
        // A list of products does not say where.
        StatedPlace place = subject.kind() == Told.Kind.PRODUCTS ? null : telling.place();
        database.sql(
                        "insert into told (id, telling, kind, about, box, title, answer, machines, products, country, region, created_at,"
                                + " modified_at, body, state, tries) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0)")
                .params(
                        ids.next(),
                        telling.id(),
                        subject.kind().name(),
                        subject.about(),
                        subject.box(),
                        told.title().substring(0, Math.min(told.title().length(), LONGEST_TITLE)))
                .param(
                        told.said().answer() == null
                                ? null
                                : told.said().answer().name())
                .param(told.said().machines())
                .param(told.said().products())
                .param(place == null ? null : place.country())
                .param(place == null ? null : place.region())
                .params(at(version.created()), at(version.modified()), version.body())
                .update();
    }

    /** The newest version of what is told of something. */
    Optional<Told.Version> newest(UUID telling, Told.Subject subject) {
        return database.sql(
                        "select created_at, modified_at, body from told where telling = ? and box = ? and kind = ? and about = ?"
                                + " order by modified_at desc limit 1")
                .params(telling, subject.box(), subject.kind().name(), subject.about())
                .query((row, number) -> version(row))
                .optional();
    }

    /** Whether the newest version was not sent because telling was switched off, or changed, before. */
    boolean isStopped(UUID telling, Told.Subject subject) {
        return database.sql("select state from told where telling = ? and box = ? and kind = ? and about = ?"
                        + " order by modified_at desc limit 1")
                .params(telling, subject.box(), subject.kind().name(), subject.about())
                .query(String.class)
                .optional()
                .filter(Told.State.STOPPED.name()::equals)
                .isPresent();
    }

    /** The newest list of products that each letter box was told of, whatever became of it. */
    List<Told.Kept> lists(UUID telling) {
        return database.sql(
                        "select t.* from told t where t.telling = ? and t.kind = 'PRODUCTS' and not exists (select 1"
                                + " from told later where later.telling = t.telling and later.kind = t.kind and later.box = t.box"
                                + " and later.modified_at > t.modified_at)")
                .param(telling)
                .query(ToldRows::kept)
                .list();
    }

    /** Lets earlier versions go that were never tried; what was tried may have arrived, and is kept as what it is. */
    void replace(UUID telling, Told.Subject subject) {
        database.sql(
                        "delete from told where telling = ? and box = ? and kind = ? and about = ? and state = 'WAITING' and tries = 0")
                .params(telling, subject.box(), subject.kind().name(), subject.about())
                .update();
        database.sql(
                        "update told set state = 'REPLACED' where telling = ? and box = ? and kind = ? and about = ? and state = 'WAITING'")
                .params(telling, subject.box(), subject.kind().name(), subject.about())
                .update();
    }

    /** The reports of which something was told to a letter box, or waits to be. */
    Set<String> reports(UUID telling, String box) {
        return Set.copyOf(
                database.sql("select distinct about from told where telling = ? and box = ? and kind = 'ADVISORY'")
                        .params(telling, box)
                        .query(String.class)
                        .list());
    }

    /** The alerts of which it waits to be told that they have become incidents, or was not told because telling was switched off, or changed, before. */
    List<UUID> unsaidIncidents(UUID telling) {
        return database
                .sql(
                        "select distinct about from told where telling = ? and kind = 'INCIDENT' and state in ('WAITING', 'STOPPED')")
                .param(telling)
                .query(String.class)
                .list()
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Sends nothing more of what waits. */
    void stop(UUID telling) {
        database.sql("delete from told where telling = ? and state = 'WAITING' and tries = 0")
                .param(telling)
                .update();
        database.sql("update told set state = 'STOPPED' where telling = ? and state = 'WAITING'")
                .param(telling)
                .update();
    }

    /** What waits longest. */
    Optional<Told.Kept> next(UUID telling) {
        return database.sql(
                        "select * from told where telling = ? and state = 'WAITING' order by modified_at, id limit 1")
                .param(telling)
                .query(ToldRows::kept)
                .optional();
    }

    /** How many wait. */
    int waiting(UUID telling) {
        return database.sql("select count(*) from told where telling = ? and state = 'WAITING'")
                .param(telling)
                .query(Integer.class)
                .single();
    }

    /** How many were sent. */
    int sent(UUID telling) {
        return database.sql("select count(*) from told where telling = ? and state = 'SENT'")
                .param(telling)
                .query(Integer.class)
                .single();
    }

    /** Forgets what was said before a time and is no longer what was said last of the same; how many that were. */
    int forget(Instant before) {
        return database.sql(
                        "delete from told where state <> 'WAITING' and modified_at < ? and exists (select 1 from told later"
                                + " where later.telling = told.telling and later.box = told.box and later.kind = told.kind"
                                + " and later.about = told.about and later.modified_at > told.modified_at)")
                .param(at(before))
                .update();
    }

    void tried(UUID id) {
        database.sql("update told set tries = tries + 1 where id = ?").param(id).update();
    }

    void sent(UUID id, Instant now) {
        database.sql("update told set state = 'SENT', sent_at = ?, reason = null where id = ?")
                .params(at(now), id)
                .update();
    }

    /** The reason is whatever the centre says, as text that can be stored and shown. */
    void refused(UUID id, String said) {
        String reason = said.replaceAll("\\p{Cntrl}", " ").strip();
        database.sql("update told set state = 'REFUSED', reason = ? where id = ?")
                .params(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), id)
                .update();
    }

    /** Some, the newest first; those after one in that list. */
    List<Told.Kept> page(UUID telling, @Nullable UUID after, int most) {
        List<Object> parameters = new ArrayList<>(List.of(telling));
        if (after != null) {
            parameters.add(after);
        }
        return database.sql("select t.* from told t where t.telling = ?"
                        + (after == null
                                ? ""
                                : " and exists (select 1 from told a where a.id = ? and a.telling = t.telling and"
                                        + " (t.modified_at < a.modified_at or t.modified_at = a.modified_at and t.id < a.id))")
                        + " order by t.modified_at desc, t.id desc limit " + most)
                .params(parameters)
                .query(ToldRows::kept)
                .list();
    }

    private static Told.Version version(ResultSet row) throws SQLException {
        return new Told.Version(
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("modified_at", OffsetDateTime.class).toInstant(),
                row.getString("body"));
    }

    private static Told.Kept kept(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        String country = row.getString("country");
        Long machines = row.getObject("machines", Long.class);
        Long products = row.getObject("products", Long.class);
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Told.Kept(
                row.getObject("id", UUID.class),
                new Told(
                        new Told.Subject(
                                row.getString("box"), Told.Kind.valueOf(row.getString("kind")), row.getString("about")),
                        row.getString("title"),
                        new Said(answer == null ? null : Answer.valueOf(answer), machines, products),
                        version(row)),
                country == null ? null : new StatedPlace(country, row.getString("region")),
                Told.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                sent == null ? null : sent.toInstant(),
                row.getString("reason"));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
