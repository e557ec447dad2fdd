package eu.salvus.server.source;

import eu.salvus.server.Holds;
import eu.salvus.server.Ids;
import eu.salvus.warning.source.Breaker;
import eu.salvus.warning.source.Health;
import eu.salvus.warning.source.SourceState;
import eu.salvus.warning.source.StandingText;
import eu.salvus.warning.source.UnreadableException;
import eu.salvus.warning.source.Watch.Standing;
import eu.salvus.warning.source.feed.Sources;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of sources. What is done is part of the caller's transaction. */
@Repository
class SourceRows {

    private static final int MOST_NOTES = 20;
    private static final int LONGEST_NOTE = 400;
    private static final String HEALTH =
            "select id, kind, address, active, seed, null as state, standing, notes, silent_since from source";
    private static final String WHOLE =
            "select id, kind, address, active, seed, state, standing, notes, silent_since from source";

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;
    private final Holds holds;

    SourceRows(JdbcClient database, InstantSource clock, Ids ids, Holds holds) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.holds = holds;
    }

    /** All of them, without what they remember of their content. */
    List<StoredSource> all() {
        return database.sql(HEALTH + " order by id").query(SourceRows::row).list();
    }

    /** One of them, with all it must remember. */
    Optional<StoredSource> find(String id) {
        return database.sql(WHOLE + " where id = ?")
                .param(id)
                .query(SourceRows::row)
                .optional();
    }

    /** Whether there is one, which nobody else changes until the transaction ends. */
    boolean hold(String id) {
        return database.sql("select id from source where id = ?" + holds.clause())
                .param(id)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Adds one, to be asked at once. */
    void add(String id, Sources kind, @Nullable URI address) {
        database.sql("insert into source (id, kind, address, active, seed, added_at) values (?, ?, ?, true, ?, ?)")
                .param(id)
                .param(kind.name())
                .param(address == null ? null : address.toString())
                .param(ids.next().getMostSignificantBits())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Asks one elsewhere. */
    void move(String id, @Nullable URI address) {
        database.sql("update source set address = ? where id = ?")
                .param(address == null ? null : address.toString())
                .param(id)
                .update();
    }

    void remove(String id) {
        database.sql("delete from source where id = ?").param(id).update();
    }

    void activate(String id, boolean active) {
        database.sql("update source set active = ?, silent_since = null where id = ?")
                .params(active, id)
                .update();
    }

    /** Remembers how far it is; what it remembers of its content only where that is another: it may be long. */
    void keep(StoredSource before, Standing now, List<String> notes) {
        if (!now.state().equals(before.standing().state())) {
            Standing content = new Standing(now.state(), Breaker.CLOSED, Health.UNKNOWN, null);
            database.sql("update source set state = ? where id = ?")
                    .params(StandingText.write(content), before.id())
                    .update();
        }
        keepHealth(before.id(), now);
        database.sql("update source set notes = ? where id = ?")
                .params(
                        String.join(
                                "\n",
                                notes.stream()
                                        .limit(MOST_NOTES)
                                        .map(SourceRows::line)
                                        .toList()),
                        before.id())
                .update();
    }

    /** Remembers how it does. */
    void keepHealth(String id, Standing now) {
        Standing health = new Standing(SourceState.NEW, now.breaker(), now.health(), now.due());
        database.sql("update source set standing = ? where id = ?")
                .params(StandingText.write(health), id)
                .update();
    }

    /** People were told that it is silent, or that it no longer is. */
    void silent(String id, @Nullable Instant since) {
        database.sql("update source set silent_since = ? where id = ?")
                .param(since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    private static String line(String note) {
        String line = note.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_NOTE ? line : line.substring(0, LONGEST_NOTE) + "…";
    }

    private static StoredSource row(ResultSet row, int number) throws SQLException {
        String address = row.getString("address");
        String notes = row.getString("notes");
        OffsetDateTime silent = row.getObject("silent_since", OffsetDateTime.class);
        Standing health = standing(row.getString("standing"));
        return new StoredSource(
                row.getString("id"),
                Sources.valueOf(row.getString("kind")),
                address == null ? null : URI.create(address),
                row.getBoolean("active"),
                row.getLong("seed"),
                new Standing(standing(row.getString("state")).state(), health.breaker(), health.health(), health.due()),
                notes == null || notes.isEmpty() ? List.of() : notes.lines().toList(),
                silent == null ? null : silent.toInstant());
    }

    /** What can no longer be read is as if nothing was remembered: the source is asked for all once more. */
    private static Standing standing(@Nullable String text) {
        try {
            return text == null ? Standing.NEW : Objects.requireNonNull(StandingText.read(text));
        } catch (UnreadableException other) {
            return Standing.NEW;
        }
    }
}
