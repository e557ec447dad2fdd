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

    /** Its rows. */
    JobTable jobs() {
        return jobs;
    }

    /** Tells those who watch how far one is now. */
    void changed(UUID id) {
        rows.changed(id);
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

    /** One has a result, unless somebody ended it in the meantime; whether it was kept. */
    @Transactional
    public boolean finished(UUID id, int done, int toldRun, ToldResult told) {
        boolean wanted = jobs.finished(id, done);
        if (wanted) {
            database.sql("update simulation set told_run = ? where id = ?")
                    .params(toldRun, id)
                    .update();
            results.keep(id, told);
            rows.changed(id);
        }
        return wanted;
    }
}
