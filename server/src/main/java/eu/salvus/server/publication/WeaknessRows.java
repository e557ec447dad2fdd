package eu.salvus.server.publication;

import eu.salvus.server.Holds;
import eu.salvus.server.Ids;
import eu.salvus.server.publication.Decided.State;
import eu.salvus.server.publication.Reach.Count;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.alert.Exploitation;
import eu.salvus.warning.alert.Severity;
import eu.salvus.warning.alert.Threat;
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
    private final Holds holds;

    WeaknessRows(JdbcClient database, Ids ids, Holds holds) {
        this.database = database;
        this.ids = ids;
        this.holds = holds;
    }

    /** A weakness. */
    record Row(UUID id, String title, Weight weight, Decided decided, Instant firstAt, Instant lastAt) {

        State state() {
            return decided.state();
        }

        /** The row after it was heard of once more. */
        Row heard(Weight said, Instant now) {
            Weight both = weight.and(said).threatened(said.threat());
            return new Row(id, title, both, decided.knowing(weight, both, now), firstAt, now);
        }

        /** The row once catalogues say something else. */
        Row threatened(Threat threat, Instant now) {
            Weight then = weight.threatened(threat);
            return new Row(id, title, then, decided.knowing(weight, then, now), firstAt, lastAt);
        }

        Row counted(Count count) {
            return new Row(id, title, weight.counted(count), decided, firstAt, lastAt);
        }
    }

    /** Where a row stands. */
    record Place(UUID organisation, UUID weakness) {}

    /**
     * Who speaks of it.
     *
     * @param tlp to whom it may be shown; null where that was not kept
     */
    record Source(
            String publisher,
            String trackingId,
            String title,
            @Nullable Tlp tlp,
            Instant heardAt) {}

    /**
     * What was published about one.
     *
     * @param by who wrote it
     */
    record Answer(UUID publication, String by, Instant at) {}

    /** Nobody else changes the queue of an organisation until the end of the transaction. */
    void hold(UUID organisation) {
        holds.organisation(organisation);
    }

    /** Those that are called by any of some names, oldest first. */
    List<UUID> called(UUID organisation, Collection<String> names) {
        return database.sql(
                        "select w.id from weakness w where w.id in (select n.weakness from weakness_name n where n.organisation = :organisation"
                                + " and n.name in (:names)) order by w.first_at, w.id")
                .param("organisation", organisation)
                .param("names", List.copyOf(names))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    Row add(UUID organisation, String title, Weight weight, Instant now) {
        Row row = new Row(ids.next(), title, weight, Decided.NOTHING, now, now);
        database.sql(
                        "insert into weakness (id, organisation, title, severity, exploited, concerned, state, first_at, last_at)"
                                + " values (?, ?, ?, ?, false, 0, ?, ?, ?)")
                .params(row.id(), organisation, title, Severity.UNRATED.name(), State.OPEN.name(), at(now), at(now))
                .update();
        save(row);
        return row;
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
                        "insert into weakness_source (weakness, publisher, tracking_id, title, heard_at, tlp) values (?, ?, ?, ?, ?, ?)")
                .params(weakness, source.publisher(), source.trackingId(), source.title(), at(source.heardAt()))
                .param(source.tlp() == null ? null : source.tlp().name())
                .update();
    }

    /** Makes two one: all names, sources and answers of the other are those of the first, and what is worse of both stays. Whoever looks for the other finds the first. */
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
        for (Answer answer : answers(other.id())) {
            answer(first.id(), answer);
        }
        database.sql("delete from weakness_answer where weakness = ?")
                .param(other.id())
                .update();
        database.sql("update weakness_merged set weakness = ? where weakness = ?")
                .params(first.id(), other.id())
                .update();
        database.sql("insert into weakness_merged (gone, organisation, weakness)"
                        + " select id, organisation, ? from weakness where id = ?")
                .params(first.id(), other.id())
                .update();
        database.sql("delete from weakness where id = ?").param(other.id()).update();
        Row one = OneWeakness.of(first, other);
        save(one);
        return one;
    }

    /** What was published about one, the latest first. */
    List<Answer> answers(UUID weakness) {
        return database.sql(
                        "select publication, answered_by, answered_at from weakness_answer where weakness = ? order by answered_at desc, publication")
                .param(weakness)
                .query((row, number) -> new Answer(
                        row.getObject("publication", UUID.class),
                        row.getString("answered_by"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Keeps what was published about one; of several revisions the last. */
    void answer(UUID weakness, Answer answer) {
        database.sql("delete from weakness_answer where weakness = ? and publication = ?")
                .params(weakness, answer.publication())
                .update();
        database.sql(
                        "insert into weakness_answer (weakness, publication, answered_by, answered_at) values (?, ?, ?, ?)")
                .params(weakness, answer.publication(), answer.by(), at(answer.at()))
                .update();
    }

    /** Keeps what is known of one by now, and what was decided. */
    void save(Row row) {
        Weight weight = row.weight();
        Decided decided = row.decided();
        database.sql(
                        "update weakness set severity = ?, exploited = ?, threat = ?, ransomware = ?, urgency = ?, concerned = ?, counted_at = ?,"
                                + " first_at = ?, last_at = ? where id = ?")
                .param(weight.severity().name())
                .param(weight.exploited())
                .param(weight.threat().exploitation().name())
                .param(weight.threat().ransomware())
                .param(weight.urgency())
                .param(weight.count().organisations())
                .param(known(weight.count().asOf()))
                .param(at(row.firstAt()))
                .param(at(row.lastAt()))
                .param(row.id())
                .update();
        decide(row.id(), decided);
    }

    /** Keeps what was decided. */
    void decide(UUID id, Decided decided) {
        database.sql(
                        "update weakness set state = ?, held_until = ?, reason = ?, publication = ?, decided_by = ?, decided_at = ?"
                                + " where id = ?")
                .param(decided.state().name())
                .param(decided.heldUntil())
                .param(decided.reason())
                .param(decided.publication())
                .param(decided.by())
                .param(known(decided.at()))
                .param(id)
                .update();
    }

    /** Some of which it was not counted yet whom they may concern; and of what is to be decided, what was counted before a time. */
    List<Place> uncounted(Instant recount, int most) {
        return database.sql("select organisation, id from weakness where counted_at is null"
                        + " or counted_at < ? and state in ('OPEN', 'HELD') limit ?")
                .params(at(recount), most)
                .query((row, number) ->
                        new Place(row.getObject("organisation", UUID.class), row.getObject("id", UUID.class)))
                .list();
    }

    /** One, or the one that it was made one with. */
    Optional<Row> find(UUID organisation, UUID id) {
        return database.sql("select * from weakness where organisation = ?"
                        + " and id = coalesce((select m.weakness from weakness_merged m where m.gone = ?), ?)")
                .params(organisation, id, id)
                .query(WeaknessRows::row)
                .optional();
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
                        String tlp = row.getString("tlp");
                        sources.computeIfAbsent(row.getObject("weakness", UUID.class), none -> new ArrayList<>())
                                .add(new Source(
                                        row.getString("publisher"),
                                        row.getString("tracking_id"),
                                        row.getString("title"),
                                        tlp == null ? null : Tlp.valueOf(tlp),
                                        row.getObject("heard_at", OffsetDateTime.class)
                                                .toInstant()));
                    });
        }
        return sources;
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime known(@Nullable Instant time) {
        return time == null ? null : at(time);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new Weight(
                        Severity.valueOf(row.getString("severity")),
                        row.getBoolean("exploited"),
                        new Threat(Exploitation.valueOf(row.getString("threat")), row.getBoolean("ransomware")),
                        new Count(row.getInt("concerned"), time(row, "counted_at"))),
                new Decided(
                        State.valueOf(row.getString("state")),
                        row.getObject("held_until", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("publication", UUID.class),
                        row.getString("decided_by"),
                        time(row, "decided_at")),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
