package eu.salvus.server.twin;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The twins of the organisations, with all their versions. */
@Service
public class Twins {

    private static final String COLUMNS =
            "select id, organisation, name, version, assets, services, demo, updated_at, updated_by from twin";

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;
    private final AuditLog audit;

    Twins(JdbcClient database, InstantSource clock, Ids ids, AuditLog audit) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Adds a twin, as its first version.
     *
     * @param note what the version is, for its history
     * @throws eu.salvus.twin.yaml.InvalidTwinException when the text is not one of a twin
     */
    @Transactional
    public StoredTwin add(Caller caller, String yaml, boolean demo, String note) {
        Twin twin = TwinDocument.of("twin.yaml", yaml).twin();
        UUID id = ids.next();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql(
                        "insert into twin (id, organisation, name, version, assets, services, demo, updated_at, updated_by)"
                                + " values (?, ?, ?, 1, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        caller.organisation(),
                        twin.name(),
                        twin.assets().size(),
                        twin.clinicalServices().size(),
                        demo,
                        now,
                        caller.name())
                .update();
        database.sql(
                        "insert into twin_version (twin, number, yaml, saved_at, saved_by, note) values (?, 1, ?, ?, ?, ?)")
                .params(id, yaml, now, caller.name(), note)
                .update();
        audit.write(
                caller,
                Act.TWIN_ADDED,
                "twin/" + id,
                Map.of("assets", twin.assets().size()));
        return get(caller.organisation(), id);
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
        audit.write(caller, Act.TWIN_READ, "twin/" + id, Map.of("version", twin.version()));
        return twin;
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
        return TwinDocument.of("twin.yaml", yaml(organisation, id, version)).twin();
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
