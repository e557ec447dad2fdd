package eu.salvus.server.twin;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.notification.News;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The twins of the organisations, with all their versions. A version never changes; saving adds one. */
@Service
public class Twins {

    private static final String COLUMNS =
            "select id, organisation, name, version, assets, services, demo, updated_at, updated_by from twin";

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;

    Twins(JdbcClient database, InstantSource clock, Ids ids, AuditLog audit, ApplicationEventPublisher news) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
        this.news = news;
    }

    /**
     * Adds a twin, as its first version.
     *
     * @param note what the version is, for its history
     * @throws eu.salvus.twin.yaml.InvalidTwinException when the text is not one of a twin
     */
    @Transactional
    public StoredTwin add(Caller caller, String yaml, boolean demo, String note) {
        Twin twin = TwinText.read(yaml).twin();
        UUID id = ids.next();
        database.sql(
                        "insert into twin (id, organisation, name, version, assets, services, demo, updated_at, updated_by)"
                                + " values (?, ?, ?, 0, 0, 0, ?, ?, ?)")
                .params(id, caller.organisation(), twin.name(), demo, now(), caller.name())
                .update();
        write(caller, id, 0, yaml, twin, note);
        audit.write(
                caller,
                Act.TWIN_ADDED,
                "twin/" + id,
                Map.of("assets", twin.assets().size()));
        return get(caller.organisation(), id);
    }

    /**
     * Saves a new version.
     *
     * @param edited the version that was edited
     * @throws StaleTwinException when it is the newest no more; nothing is saved then
     * @throws eu.salvus.twin.yaml.InvalidTwinException when the text is not one of a twin
     */
    @Transactional
    public StoredTwin save(Caller caller, UUID id, int edited, String yaml, String note) {
        get(caller.organisation(), id);
        Twin twin = TwinText.read(yaml).twin();
        write(caller, id, edited, yaml, twin, note);
        audit.write(caller, Act.TWIN_SAVED, "twin/" + id, Map.of("version", edited + 1));
        return get(caller.organisation(), id);
    }

    /**
     * Saves what an import made of a version.
     *
     * @param files how many files were merged
     * @throws StaleTwinException when the version is the newest no more; nothing is saved then
     */
    @Transactional
    public StoredTwin merge(Caller caller, UUID id, int edited, String yaml, String note, int files) {
        write(caller, id, edited, yaml, TwinText.read(yaml).twin(), note);
        audit.write(caller, Act.INVENTORY_IMPORTED, "twin/" + id, Map.of("files", files, "version", edited + 1));
        return get(caller.organisation(), id);
    }

    /** Makes an earlier version the newest, as a version of its own: nothing is lost. */
    @Transactional
    public StoredTwin restore(Caller caller, UUID id, int edited, int version, String note) {
        String yaml = yaml(caller.organisation(), id, version);
        write(caller, id, edited, yaml, TwinText.read(yaml).twin(), note);
        audit.write(caller, Act.TWIN_RESTORED, "twin/" + id, Map.of("restored", version, "version", edited + 1));
        return get(caller.organisation(), id);
    }

    /** Deletes a twin: it is listed no more, and its results neither. */
    @Transactional
    public void delete(Caller caller, UUID id) {
        get(caller.organisation(), id);
        database.sql("update twin set deleted_at = ? where id = ?")
                .params(now(), id)
                .update();
        audit.write(caller, Act.TWIN_DELETED, "twin/" + id, Map.of());
        news.publishEvent(new News(caller.organisation(), new TwinPayload.Change(id, null)));
    }

    /** Those of an organisation, by name. */
    public List<StoredTwin> all(UUID organisation) {
        return database.sql(COLUMNS + " where organisation = ? and deleted_at is null order by name, id")
                .param(organisation)
                .query(Twins::row)
                .list();
    }

    /**
     * One of an organisation.
     *
     * @throws NotFoundException when there is none, or it is another's
     */
    public StoredTwin get(UUID organisation, UUID id) {
        return database.sql(COLUMNS + " where organisation = ? and id = ? and deleted_at is null")
                .params(organisation, id)
                .query(Twins::row)
                .optional()
                .orElseThrow(() -> NotFoundException.of("twin", id));
    }

    /** One of the caller's organisation whose content they are about to see. */
    @Transactional
    public StoredTwin read(Caller caller, UUID id) {
        StoredTwin twin = get(caller.organisation(), id);
        audit.writeRead(caller, Act.TWIN_READ, "twin/" + id, Map.of("version", twin.version()));
        return twin;
    }

    /** The text of one of the caller's organisation, to be taken out of the application. */
    @Transactional
    public String export(Caller caller, UUID id) {
        StoredTwin twin = get(caller.organisation(), id);
        audit.write(caller, Act.TWIN_EXPORTED, "twin/" + id, Map.of("version", twin.version()));
        return yaml(caller.organisation(), id, twin.version());
    }

    /** The versions of a twin of an organisation, newest first. */
    public List<TwinVersion> versions(UUID organisation, UUID id) {
        get(organisation, id);
        return database.sql(
                        "select number, saved_at, saved_by, note from twin_version where twin = ? order by number desc")
                .param(id)
                .query((row, number) -> new TwinVersion(
                        row.getInt("number"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getString("saved_by"),
                        row.getString("note")))
                .list();
    }

    /** The text of a version of a twin of an organisation. */
    public String yaml(UUID organisation, UUID id, int version) {
        get(organisation, id);
        return database.sql("select yaml from twin_version where twin = ? and number = ?")
                .params(id, version)
                .query(String.class)
                .optional()
                .orElseThrow(() -> NotFoundException.of("twin version", id + "/" + version));
    }

    /** A version of a twin of an organisation. */
    public Twin twin(UUID organisation, UUID id, int version) {
        return document(organisation, id, version).twin();
    }

    /** A version of a twin of an organisation, to be changed in places. */
    TwinDocument document(UUID organisation, UUID id, int version) {
        return TwinText.read(yaml(organisation, id, version));
    }

    private void write(Caller caller, UUID id, int edited, String yaml, Twin twin, String note) {
        OffsetDateTime now = now();
        int updated = database.sql(
                        "update twin set version = ?, name = ?, assets = ?, services = ?, updated_at = ?, updated_by = ?"
                                + " where id = ? and version = ? and deleted_at is null")
                .params(
                        edited + 1,
                        twin.name(),
                        twin.assets().size(),
                        twin.clinicalServices().size(),
                        now,
                        caller.name(),
                        id,
                        edited)
                .update();
        if (updated == 0) {
            throw new StaleTwinException(get(caller.organisation(), id));
        }
        database.sql(
                        "insert into twin_version (twin, number, yaml, saved_at, saved_by, note) values (?, ?, ?, ?, ?, ?)")
                .params(id, edited + 1, yaml, now, caller.name(), note)
                .update();
        news.publishEvent(new News(caller.organisation(), new TwinPayload.Change(id, edited + 1)));
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
