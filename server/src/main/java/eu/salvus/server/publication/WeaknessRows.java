package eu.salvus.server.publication;

import eu.salvus.server.Ids;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.alert.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the queue: weaknesses, all their names, and who speaks of them. What is done is part of the caller's transaction. */
@Repository
@AtTheCentre
class WeaknessRows {

    private final JdbcClient database;
    private final Ids ids;

    WeaknessRows(JdbcClient database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** What analysts decided. */
    enum State {
        OPEN,
        HELD,
        DISCARDED,
        PUBLISHED
    }

    /**
     * A weakness.
     *
     * @param exploited whether a publisher says so
     * @param concerned hosted organisations it may concern
     * @param decidedBy who decided last; null for nobody yet
     */
    record Row(
            UUID id,
            String title,
            Severity severity,
            boolean exploited,
            int concerned,
            State state,
            @Nullable LocalDate heldUntil,
            @Nullable String reason,
            @Nullable UUID publication,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            Instant firstAt,
            Instant lastAt) {

        /** What stands as whoever decided where nobody did. */
        static final String SALVUS = "salvus";

        /** The row after it was heard of once more: what is worse than was known when it was decided about opens it again. */
        Row heard(Severity said, boolean exploitedNow, int concernedNow, Instant now) {
            Severity worst = OneWeakness.worse(severity, said);
            boolean worse = state != State.OPEN && (worst != severity || exploitedNow && !exploited);
            return new Row(
                    id,
                    title,
                    worst,
                    exploited || exploitedNow,
                    Math.max(concerned, concernedNow),
                    worse ? State.OPEN : state,
                    worse ? null : heldUntil,
                    reason,
                    publication,
                    worse ? SALVUS : decidedBy,
                    worse ? now : decidedAt,
                    firstAt,
                    now);
        }
    }

    /** Who speaks of it. */
    record Source(String publisher, String trackingId, String title, Instant heardAt) {}

    /** Nobody else changes the queue of an organisation until the end of the transaction. */
    void hold(UUID organisation) {
        database.sql("select id from organisation where id = ? for update")
                .param(organisation)
                .query(UUID.class)
                .optional();
    }

    /** Those that are called by any of some names, oldest first. */
    List<UUID> called(UUID organisation, Collection<String> names) {
        return database.sql(
                        "select w.id from weakness w where w.organisation = :organisation and exists (select 1 from weakness_name n"
                                + " where n.weakness = w.id and n.name in (:names)) order by w.first_at, w.id")
                .param("organisation", organisation)
                .param("names", List.copyOf(names))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    UUID add(UUID organisation, String title, Instant now) {
        UUID id = ids.next();
        database.sql(
                        "insert into weakness (id, organisation, title, severity, exploited, concerned, state, first_at, last_at)"
                                + " values (?, ?, ?, ?, false, 0, ?, ?, ?)")
                .params(id, organisation, title, Severity.UNRATED.name(), State.OPEN.name(), at(now), at(now))
                .update();
        return id;
    }

    void name(UUID organisation, UUID weakness, Collection<String> names) {
        for (String name : names) {
            boolean known = database.sql("select count(*) from weakness_name where organisation = ? and name = ?")
                            .params(organisation, name)
                            .query(Long.class)
                            .single()
                    > 0;
            if (!known) {
                database.sql("insert into weakness_name (organisation, name, weakness) values (?, ?, ?)")
                        .params(organisation, name, weakness)
                        .update();
            }
        }
    }

    void source(UUID weakness, Source source) {
        database.sql("delete from weakness_source where weakness = ? and publisher = ? and tracking_id = ?")
                .params(weakness, source.publisher(), source.trackingId())
                .update();
        database.sql(
                        "insert into weakness_source (weakness, publisher, tracking_id, title, heard_at) values (?, ?, ?, ?, ?)")
                .params(weakness, source.publisher(), source.trackingId(), source.title(), at(source.heardAt()))
                .update();
    }

    /** Makes two one: all names and sources of the other are those of the first, and what is worse of both stays. */
    Row merge(Row first, Row other) {
        database.sql("update weakness_name set weakness = ? where weakness = ?")
                .params(first.id(), other.id())
                .update();
        for (Source source : sources(List.of(other.id())).getOrDefault(other.id(), List.of())) {
            source(first.id(), source);
        }
        database.sql("delete from weakness_source where weakness = ?")
                .param(other.id())
                .update();
        database.sql("delete from weakness where id = ?").param(other.id()).update();
        Row one = OneWeakness.of(first, other);
        save(one);
        return one;
    }

    /** Keeps what is known of one by now, and what was decided. */
    void save(Row row) {
        database.sql(
                        "update weakness set severity = ?, exploited = ?, concerned = ?, state = ?, held_until = ?, reason = ?, publication = ?,"
                                + " decided_by = ?, decided_at = ?, first_at = ?, last_at = ? where id = ?")
                .param(row.severity().name())
                .param(row.exploited())
                .param(row.concerned())
                .param(row.state().name())
                .param(row.heldUntil())
                .param(row.reason())
                .param(row.publication())
                .param(row.decidedBy())
                .param(row.decidedAt() == null ? null : at(row.decidedAt()))
                .param(at(row.firstAt()))
                .param(at(row.lastAt()))
                .param(row.id())
                .update();
    }

    /** Keeps what somebody decided. */
    void decide(
            UUID id,
            State state,
            @Nullable LocalDate heldUntil,
            @Nullable String reason,
            @Nullable UUID publication,
            String by,
            Instant now) {
        database.sql(
                        "update weakness set state = ?, held_until = ?, reason = ?, publication = ?, decided_by = ?, decided_at = ?"
                                + " where id = ?")
                .param(state.name())
                .param(heldUntil)
                .param(reason)
                .param(publication)
                .param(by)
                .param(at(now))
                .param(id)
                .update();
    }

    Optional<Row> find(UUID organisation, UUID id) {
        return database.sql("select * from weakness where organisation = ? and id = ?")
                .params(organisation, id)
                .query(WeaknessRows::row)
                .optional();
    }

    /** Those in a state, the latest heard of first. */
    List<Row> in(UUID organisation, State state, int most) {
        return database.sql(
                        "select * from weakness where organisation = ? and state = ? order by last_at desc, id limit "
                                + most)
                .params(organisation, state.name())
                .query(WeaknessRows::row)
                .list();
    }

    Map<UUID, List<String>> names(List<UUID> of) {
        Map<UUID, List<String>> names = new HashMap<>();
        if (!of.isEmpty()) {
            database.sql("select weakness, name from weakness_name where weakness in (:ids) order by name")
                    .param("ids", of)
                    .query(row -> {
                        names.computeIfAbsent(row.getObject("weakness", UUID.class), none -> new ArrayList<>())
                                .add(row.getString("name"));
                    });
        }
        return names;
    }

    /** Who speaks of each, the latest first. */
    Map<UUID, List<Source>> sources(List<UUID> of) {
        Map<UUID, List<Source>> sources = new HashMap<>();
        if (!of.isEmpty()) {
            database.sql(
                            "select * from weakness_source where weakness in (:ids) order by heard_at desc, publisher, tracking_id")
                    .param("ids", of)
                    .query(row -> {
                        sources.computeIfAbsent(row.getObject("weakness", UUID.class), none -> new ArrayList<>())
                                .add(new Source(
                                        row.getString("publisher"),
                                        row.getString("tracking_id"),
                                        row.getString("title"),
                                        row.getObject("heard_at", OffsetDateTime.class)
                                                .toInstant()));
                    });
        }
        return sources;
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("exploited"),
                row.getInt("concerned"),
                State.valueOf(row.getString("state")),
                row.getObject("held_until", LocalDate.class),
                row.getString("reason"),
                row.getObject("publication", UUID.class),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
