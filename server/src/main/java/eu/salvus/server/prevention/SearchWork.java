package eu.salvus.server.prevention;

import eu.salvus.server.simulation.JobTable;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the queue does to searches: takes them, moves them on, ends them. */
@Service
class SearchWork {

    private static final int ALL = 100;

    private final JdbcClient database;
    private final JobTable jobs;
    private final SearchRows rows;

    SearchWork(JdbcClient database, SearchRows rows, InstantSource clock) {
        this.database = database;
        this.jobs = new JobTable(database, clock, SearchRows.TABLE);
        this.rows = rows;
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
    StoredSearch taken(UUID id) {
        return rows.of(id);
    }

    /** Whether a search still is to run. */
    boolean isWanted(UUID id) {
        return jobs.isWanted(id);
    }

    @Transactional
    public void progressed(UUID id, int hundredths) {
        if (jobs.progressed(id, hundredths)) {
            rows.changed(id);
        }
    }

    /**
     * It has found something, unless somebody ended it in the meantime.
     *
     * @param told what it found, by language
     * @return whether it was kept
     */
    @Transactional
    public boolean finished(UUID id, Map<String, String> told) {
        boolean wanted = jobs.finished(id, ALL);
        if (wanted) {
            told.forEach((language, body) -> database.sql(
                            "insert into measure_search_result (search, language, body) values (?, ?, ?)")
                    .params(id, language, body)
                    .update());
            rows.changed(id);
        }
        return wanted;
    }
}
