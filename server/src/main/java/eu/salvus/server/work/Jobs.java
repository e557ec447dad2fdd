package eu.salvus.server.work;

import eu.salvus.server.Holds;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that waits for its turn or runs, of every kind. */
@Repository
public class Jobs {

    private static final int CONFLICT = 409;

    /** So many of one organisation may wait and run. */
    private static final int MEMBERS_OPEN = 20;

    private static final int GUESTS_OPEN = 3;

    /** Each turn is looked up by an index: what waits may be many more than statistics know, and no plan rests on their number. */
    static final String NEXT =
            "select j.kind, j.id from job j where j.state = 'QUEUED' and j.kind in (:kinds) order by (select count(*) from job r where r.organisation ="
                    + " j.organisation and r.state = 'RUNNING'), coalesce((select max(l.started_at) from job l where"
                    + " l.organisation = j.organisation), timestamp with time zone '1970-01-01 00:00:00+00'),"
                    + " case when j.asked then 0 else 1 end, j.created_at, j.id limit 1";

    private final JdbcClient database;
    private final Holds holds;

    Jobs(JdbcClient database, Holds holds) {
        this.database = database;
        this.holds = holds;
    }

    /**
     * One of them.
     *
     * @param kind of its {@link Work}
     * @param id of its row
     */
    record Job(String kind, UUID id) {}

    /**
     * The next one to run. The organisation with the fewest running comes first; of these the one whose turn was longest ago, so that one
     * that asks for much delays no other, even on a single core; within it, what a person asked for, and the oldest.
     *
     * @param kinds only these, at least one
     */
    Optional<Job> next(Collection<String> kinds) {
        return database.sql(NEXT)
                .param("kinds", kinds)
                .query((row, number) -> new Job(row.getString("kind"), row.getObject("id", UUID.class)))
                .optional();
    }

    /** How many that people asked for, of all organisations, wait before one that waits. */
    public int ahead(UUID id, Instant createdAt) {
        return database.sql("select count(*) from job where state = 'QUEUED' and asked and (created_at, id) < (?, ?)")
                .params(createdAt.atOffset(ZoneOffset.UTC), id)
                .query(Integer.class)
                .single();
    }

    /**
     * Refuses a caller whose organisation has as much waiting and running as it may ask for. Those who ask at the same time are counted one after the
     * other: each waits until the transaction of the one before has ended.
     *
     * @throws RefusedException {@code too-many-simulations}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void checkRoom(Caller caller) {
        holds.organisation(caller.organisation());
        int open = database.sql(
                        "select count(*) from job where organisation = ? and asked and state in ('QUEUED', 'RUNNING')")
                .param(caller.organisation())
                .query(Integer.class)
                .single();
        if (open >= (caller.isGuest() ? GUESTS_OPEN : MEMBERS_OPEN)) {
            throw new RefusedException(CONFLICT, "too-many-simulations", open);
        }
    }
}
