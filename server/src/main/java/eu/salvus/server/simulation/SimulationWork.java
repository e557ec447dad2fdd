package eu.salvus.server.simulation;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the queue does to simulations: takes them, moves them on, ends them. */
@Service
class SimulationWork {

    static final String TABLE = "simulation";

    private final JdbcClient database;
    private final JobTable jobs;
    private final SimulationRows rows;
    private final Results results;

    SimulationWork(JdbcClient database, SimulationRows rows, Results results, InstantSource clock) {
        this.database = database;
        this.jobs = new JobTable(database, clock, TABLE);
        this.rows = rows;
        this.results = results;
    }

    /** What ran when the program ended begins again. */
    @Transactional
    public void waitAgain() {
        jobs.waitAgain();
    }

    /** What could not go on begins again. */
    @Transactional
    public void waitAgain(UUID id) {
        jobs.waitAgain(id);
    }

    /** Takes one that waits; false when it does not any more. */
    @Transactional
    public boolean take(UUID id) {
        boolean taken = jobs.take(id);
        if (taken) {
            rows.changed(id);
        }
        return taken;
    }

    /** One that was taken. */
    StoredSimulation taken(UUID id) {
        return rows.of(id);
    }

    /** Whether a simulation still is to run. */
    boolean isWanted(UUID id) {
        return jobs.isWanted(id);
    }

    @Transactional
    public void progressed(UUID id, int done) {
        if (jobs.progressed(id, done)) {
            rows.changed(id);
        }
    }

    @Transactional
    public void finished(UUID id, int done, int toldRun, ToldResult told) {
        if (jobs.finished(id, done)) {
            database.sql("update simulation set told_run = ? where id = ?")
                    .params(toldRun, id)
                    .update();
            results.keep(id, told);
            rows.changed(id);
        }
    }

    @Transactional
    public void failed(UUID id, String problem) {
        if (jobs.failed(id, problem)) {
            rows.changed(id);
        }
    }
}
