package eu.salvus.server.delivery;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations that could not be told of something when all were: they are told later, each time after twice as long. */
@Repository
class UntoldRows {

    /** With an hour between them they last three days: as long as what is sent is tried. */
    private static final int MOST_TRIES = 80;

    private final JdbcClient database;
    private final InstantSource clock;

    UntoldRows(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One that is to be told now.
     *
     * @param tries how often that failed
     */
    record Untold(UUID organisation, int tries) {}

    /** Those of a broadcast that are to be told now. */
    List<Untold> due(UUID broadcast, int most) {
        return database.sql("select organisation, tries from broadcast_untold where broadcast = ? and next_try_at <= ?"
                        + " order by next_try_at, organisation limit ?")
                .params(broadcast, clock.instant().atOffset(ZoneOffset.UTC), most)
                .query((row, number) -> new Untold(row.getObject("organisation", UUID.class), row.getInt("tries")))
                .list();
    }

    /** One could not be told, for the first time. */
    void add(UUID broadcast, UUID organisation) {
        database.sql("insert into broadcast_untold (broadcast, organisation, tries, next_try_at) values (?, ?, 1, ?)")
                .params(broadcast, organisation, next(organisation, 1))
                .update();
    }

    /** One could not be told once more: after days it is left. */
    void again(UUID broadcast, Untold untold) {
        int tries = untold.tries() + 1;
        if (tries > MOST_TRIES) {
            remove(broadcast, untold.organisation());
            return;
        }
        database.sql("update broadcast_untold set tries = ?, next_try_at = ? where broadcast = ? and organisation = ?")
                .params(tries, next(untold.organisation(), tries), broadcast, untold.organisation())
                .update();
    }

    /** One was told. */
    void remove(UUID broadcast, UUID organisation) {
        database.sql("delete from broadcast_untold where broadcast = ? and organisation = ?")
                .params(broadcast, organisation)
                .update();
    }

    /** Whether any is still to be told of a broadcast. */
    boolean has(UUID broadcast) {
        return database.sql("select count(*) from broadcast_untold where broadcast = ?")
                        .param(broadcast)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private OffsetDateTime next(UUID organisation, int tries) {
        return clock.instant().plus(Backoff.after(organisation, tries)).atOffset(ZoneOffset.UTC);
    }
}
