package eu.salvus.server.telling;

import eu.salvus.server.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts of which there may be something to tell. What is done is part of the caller's transaction. */
@Repository
class Due {

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;

    Due(JdbcClient database, InstantSource clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A mark.
     *
     * @param alert null where twins changed, and with them perhaps the list of products
     * @param incident whether the alert has become one
     */
    record Mark(UUID id, UUID organisation, @Nullable UUID alert, boolean incident) {}

    /** Marks that the products an organisation uses may be others, to be looked at from a time on. */
    void markProducts(UUID organisation, Instant when) {
        database.sql("insert into telling_due (id, organisation, incident, marked_at) values (?, ?, false, ?)")
                .params(ids.next(), organisation, when.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The marks of an organisation's products, those of later times as well. */
    List<UUID> ofProducts(UUID organisation) {
        return database.sql("select id from telling_due where organisation = ? and alert is null")
                .param(organisation)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void mark(UUID organisation, UUID alert, boolean incident) {
        database.sql("insert into telling_due (id, organisation, alert, incident, marked_at) values (?, ?, ?, ?, ?)")
                .params(
                        ids.next(),
                        organisation,
                        alert,
                        incident,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest that may be looked at by now, of whichever organisation. */
    List<Mark> oldest(int most) {
        return database.sql("select id, organisation, alert, incident from telling_due where marked_at <= ?"
                        + " order by marked_at, id limit " + most)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Mark(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getObject("alert", UUID.class),
                        row.getBoolean("incident")))
                .list();
    }

    void done(UUID id) {
        database.sql("delete from telling_due where id = ?").param(id).update();
    }

    /** Puts one that failed behind the others. */
    void later(UUID id, Instant when) {
        database.sql("update telling_due set marked_at = ? where id = ?")
                .params(when.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void forget(UUID organisation) {
        database.sql("delete from telling_due where organisation = ?")
                .param(organisation)
                .update();
    }
}
