package eu.salvus.server.simulation;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the queue does to simulations: takes them, moves them on, ends them. */
@Service
class SimulationWork {

    private final JdbcClient database;
    private final SimulationRows rows;
    private final Results results;
    private final InstantSource clock;

    SimulationWork(JdbcClient database, SimulationRows rows, Results results, InstantSource clock) {
        this.database = database;
        this.rows = rows;
        this.results = results;
        this.clock = clock;
    }

    /** What ran when the program ended begins again. */
    @Transactional
    public void queueAgain() {
        database.sql("update simulation set state = 'QUEUED', done = 0, started_at = null where state = 'RUNNING'")
                .update();
    }

    /** What could not go on begins again. */
    @Transactional
    public void queueAgain(UUID id) {
        database.sql(
                        "update simulation set state = 'QUEUED', done = 0, started_at = null where id = ? and state = 'RUNNING'")
                .param(id)
                .update();
    }

    /**
     * Takes the next one to run. The organisation with the fewest running comes first, so that one that asks for many delays no other; within
     * it, the oldest.
     */
    @Transactional
    public Optional<StoredSimulation> take() {
        Optional<StoredSimulation> next = database.sql(SimulationRows.COLUMNS
                        + " where s.state = 'QUEUED' order by (select count(*) from simulation r where r.organisation = s.organisation"
                        + " and r.state = 'RUNNING'), s.created_at, s.id limit 1")
                .query(SimulationRows::row)
                .optional();
        if (next.isEmpty()) {
            return next;
        }
        UUID id = next.get().id();
        int taken = database.sql(
                        "update simulation set state = 'RUNNING', started_at = ? where id = ? and state = 'QUEUED'")
                .params(now(), id)
                .update();
        return taken == 0 ? Optional.empty() : Optional.of(rows.changed(id));
    }

    /** Whether a simulation still is to run. */
    boolean isWanted(UUID id) {
        return database.sql("select state from simulation where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .filter(State.RUNNING.name()::equals)
                .isPresent();
    }

    @Transactional
    public void progressed(UUID id, int done) {
        int updated = database.sql("update simulation set done = ? where id = ? and state = 'RUNNING'")
                .params(done, id)
                .update();
        if (updated > 0) {
            rows.changed(id);
        }
    }

    @Transactional
    public void finished(UUID id, int done, int toldRun, ToldResult told) {
        int updated = database.sql(
                        "update simulation set state = 'DONE', done = ?, told_run = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(done, toldRun, now(), id)
                .update();
        if (updated > 0) {
            results.keep(id, told);
            rows.changed(id);
        }
    }

    @Transactional
    public void failed(UUID id, String problem) {
        int updated = database.sql(
                        "update simulation set state = 'FAILED', problem = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(problem, now(), id)
                .update();
        if (updated > 0) {
            rows.changed(id);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
