package eu.salvus.server.work;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one kind of work, moved on from state to state: each has the columns {@code id}, {@code state}, {@code done}, {@code problem},
 * {@code started_at} and {@code ended_at}. What it does is part of the caller's transaction; it answers whether something was moved.
 */
public final class JobTable {

    private final JdbcClient database;
    private final InstantSource clock;
    private final String table;

    /**
     * Of a table.
     *
     * @param table its name: a constant of the program
     */
    public JobTable(JdbcClient database, InstantSource clock, String table) {
        this.database = database;
        this.clock = clock;
        this.table = table;
    }

    /** What ran when the program ended waits again. */
    public void waitAgain() {
        database.sql("update " + table + " set state = 'QUEUED', done = 0, started_at = null where state = 'RUNNING'")
                .update();
    }

    /** One that runs waits again. */
    public boolean waitAgain(UUID id) {
        return database.sql(
                                "update " + table
                                        + " set state = 'QUEUED', done = 0, started_at = null where id = ? and state = 'RUNNING'")
                        .param(id)
                        .update()
                > 0;
    }

    /** Takes one that waits. */
    public boolean take(UUID id) {
        return database.sql("update " + table
                                + " set state = 'RUNNING', started_at = ? where id = ? and state = 'QUEUED'")
                        .params(now(), id)
                        .update()
                > 0;
    }

    /** Whether one still is to run. */
    public boolean isWanted(UUID id) {
        return database.sql("select state from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .filter(State.RUNNING.name()::equals)
                .isPresent();
    }

    /** One that runs is so far. */
    public boolean progressed(UUID id, int done) {
        return database.sql("update " + table + " set done = ? where id = ? and state = 'RUNNING'")
                        .params(done, id)
                        .update()
                > 0;
    }

    /** One that ran has a result. */
    public boolean finished(UUID id, int done) {
        return database.sql("update " + table
                                + " set state = 'DONE', done = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                        .params(done, now(), id)
                        .update()
                > 0;
    }

    /** One that ran could not be done. */
    public boolean failed(UUID id, String problem) {
        return database.sql("update " + table
                                + " set state = 'FAILED', problem = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                        .params(problem, now(), id)
                        .update()
                > 0;
    }

    /** Somebody ended one that waited or ran. */
    public boolean cancelled(UUID id) {
        return database.sql(
                                "update " + table
                                        + " set state = 'CANCELLED', ended_at = ? where id = ? and state in ('QUEUED', 'RUNNING')")
                        .params(now(), id)
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
