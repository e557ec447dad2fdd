package eu.salvus.server.identity;

import eu.salvus.server.Holds;
import eu.salvus.server.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations of this instance. */
@Repository
public class Organisations {

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;
    private final Holds holds;

    Organisations(JdbcClient database, InstantSource clock, Ids ids, Holds holds) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.holds = holds;
    }

    /**
     * Adds one.
     *
     * @param endsAt when it is thrown away with all it holds; null for one that stays
     */
    public Organisation add(String name, Organisation.Kind kind, @Nullable Instant endsAt) {
        Organisation organisation = new Organisation(ids.next(), name, kind, endsAt);
        database.sql("insert into organisation (id, name, kind, created_at, ends_at) values (?, ?, ?, ?, ?)")
                .params(organisation.id(), name, kind.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .param(endsAt == null ? null : endsAt.atOffset(ZoneOffset.UTC))
                .update();
        return organisation;
    }

    /** The organisation with an id. */
    public Optional<Organisation> find(UUID id) {
        return database.sql("select id, name, kind, ends_at from organisation where id = ?")
                .param(id)
                .query(Organisations::row)
                .optional();
    }

    /** Those that stay, by name. */
    public List<Organisation> staying() {
        return database.sql("select id, name, kind, ends_at from organisation where ends_at is null order by name, id")
                .query(Organisations::row)
                .list();
    }

    /** Whether any organisation but guests' exists: then the instance is set up. */
    public boolean anyStays() {
        return database.sql("select count(*) from organisation where ends_at is null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Lets others who would change who belongs to an organisation wait for the end of the transaction. */
    void lock(UUID id) {
        holds.organisation(id);
    }

    /** All that exist just now, guests' too. */
    public List<UUID> all() {
        return database.sql("select id from organisation order by id")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Whether an organisation is the one that runs this instance, and so may add others to it. */
    public boolean isHost(UUID id) {
        return database.sql("select count(*) from instance where host = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Ends the visits of all guests now. */
    void endGuests() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql("update organisation set ends_at = ? where ends_at > ?")
                .params(now, now)
                .update();
    }

    private static Organisation row(ResultSet row, int number) throws SQLException {
        OffsetDateTime ends = row.getObject("ends_at", OffsetDateTime.class);
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind")),
                ends == null ? null : ends.toInstant());
    }
}
