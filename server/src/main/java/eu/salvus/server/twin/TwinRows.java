package eu.salvus.server.twin;

import eu.salvus.server.NotFoundException;
import eu.salvus.twin.Twin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of twins and of their versions; what belongs to another organisation is not found. */
@Component
class TwinRows {

    private static final String COLUMNS =
            "select id, organisation, name, version, assets, services, demo, updated_at, updated_by from twin";

    /** As many letters as the column takes. */
    private static final int LONGEST_NOTE = 400;

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final InstantSource clock;

    TwinRows(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds a twin without a version. */
    void add(UUID id, UUID organisation, String name, boolean demo, String by) {
        database.sql(
                        "insert into twin (id, organisation, name, version, assets, services, demo, updated_at, updated_by)"
                                + " values (?, ?, ?, 0, 0, 0, ?, ?, ?)")
                .params(id, organisation, name, demo, now(), by)
                .update();
    }

    /**
     * Adds a version after another.
     *
     * @return whether that other one was still the newest; nothing is added when it was not
     */
    boolean addVersion(UUID id, int after, String yaml, Twin twin, String by, String note) {
        OffsetDateTime now = now();
        int updated = database.sql(
                        "update twin set version = ?, name = ?, assets = ?, services = ?, updated_at = ?, updated_by = ?"
                                + " where id = ? and version = ? and deleted_at is null")
                .params(
                        after + 1,
                        twin.name(),
                        twin.assets().size(),
                        twin.clinicalServices().size(),
                        now,
                        by,
                        id,
                        after)
                .update();
        if (updated == 0) {
            return false;
        }
        database.sql(
                        "insert into twin_version (twin, number, yaml, saved_at, saved_by, note) values (?, ?, ?, ?, ?, ?)")
                .params(id, after + 1, yaml, now, by, shortened(note))
                .update();
        return true;
    }

    void delete(UUID id) {
        database.sql("update twin set deleted_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    List<StoredTwin> all(UUID organisation) {
        return database.sql(COLUMNS + " where organisation = ? and deleted_at is null order by name, id")
                .param(organisation)
                .query(TwinRows::row)
                .list();
    }

    List<NewestTwin> newest() {
        return database.sql("select organisation, id, version from twin where deleted_at is null order by id")
                .query((row, number) -> new NewestTwin(
                        row.getObject("organisation", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getInt("version")))
                .list();
    }

    boolean any(UUID organisation) {
        return database.sql("select count(*) from twin where organisation = ? and deleted_at is null")
                        .param(organisation)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Map<UUID, Instant> since() {
        Map<UUID, Instant> since = new HashMap<>();
        database.sql("select t.organisation, min(v.saved_at) as since from twin t join twin_version v on v.twin = t.id"
                        + " and v.number = 1 where t.deleted_at is null group by t.organisation")
                .query(row -> {
                    since.put(
                            row.getObject("organisation", UUID.class),
                            row.getObject("since", OffsetDateTime.class).toInstant());
                });
        return since;
    }

    List<StoredTwin> all(List<UUID> organisations) {
        List<StoredTwin> all = new ArrayList<>();
        for (int from = 0; from < organisations.size(); from += AT_ONCE) {
            all.addAll(database.sql(COLUMNS + " where organisation in (:some) and deleted_at is null")
                    .param("some", organisations.subList(from, Math.min(organisations.size(), from + AT_ONCE)))
                    .query(TwinRows::row)
                    .list());
        }
        return all;
    }

    StoredTwin get(UUID organisation, UUID id) {
        return database.sql(COLUMNS + " where organisation = ? and id = ? and deleted_at is null")
                .params(organisation, id)
                .query(TwinRows::row)
                .optional()
                .orElseThrow(() -> NotFoundException.of("twin", id));
    }

    List<TwinVersion> versions(UUID id, int before, int most) {
        return database.sql("select number, saved_at, saved_by, note from twin_version where twin = ? and number < ?"
                        + " order by number desc limit ?")
                .params(id, before, most)
                .query((row, number) -> new TwinVersion(
                        row.getInt("number"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getString("saved_by"),
                        row.getString("note")))
                .list();
    }

    String yaml(UUID id, int version) {
        return database.sql("select yaml from twin_version where twin = ? and number = ?")
                .params(id, version)
                .query(String.class)
                .optional()
                .orElseThrow(() -> NotFoundException.of("twin version", id + "/" + version));
    }

    /** Names of many files make a long note; its beginning says enough. */
    private static String shortened(String note) {
        if (note.length() <= LONGEST_NOTE) {
            return note;
        }
        int end = LONGEST_NOTE - 1;
        return note.substring(0, Character.isHighSurrogate(note.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static StoredTwin row(ResultSet row, int number) throws SQLException {
        return new StoredTwin(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                row.getInt("version"),
                row.getInt("assets"),
                row.getInt("services"),
                row.getBoolean("demo"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("updated_by"));
    }
}
