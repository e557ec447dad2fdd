package eu.salvus.server.prevention;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.twin.StoredTwin;
import eu.salvus.server.work.JobTable;
import eu.salvus.server.work.Jobs;
import eu.salvus.server.work.State;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The searches for measures that organisations asked for. */
@Service
class Searches {

    /** So many of a hospital are listed: older ones say little of a hospital that has changed since. */
    private static final int LISTED = 20;

    private final JdbcClient database;
    private final JobTable table;
    private final Jobs jobs;
    private final SearchRows rows;
    private final InstantSource clock;
    private final Ids ids;
    private final AuditLog audit;

    Searches(JdbcClient database, SearchRows rows, InstantSource clock, Ids ids, AuditLog audit, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
        this.table = new JobTable(database, clock, SearchRows.TABLE);
        this.rows = rows;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Puts one at the end of the queue.
     *
     * @throws RefusedException when the organisation has enough of them waiting and running
     */
    @Transactional
    public StoredSearch ask(Caller caller, StoredTwin twin, SearchPayload.Wanted wanted) {
        jobs.checkRoom(caller);
        UUID id = ids.next();
        database.sql(
                        "insert into measure_search (id, organisation, twin, twin_version, scenarios, money, staff_days, years, thorough,"
                                + " seed, state, done, created_at, created_by) values (:id, :organisation, :twin, :version, :scenarios,"
                                + " :money, :staffDays, :years, :thorough, :seed, :state, 0, :at, :by)")
                .param("id", id)
                .param("organisation", caller.organisation())
                .param("twin", twin.id())
                .param("version", twin.version())
                .param("scenarios", String.join(" ", wanted.scenarios()))
                .param("money", wanted.money())
                .param("staffDays", wanted.staffDays())
                .param("years", wanted.years())
                .param("thorough", wanted.thorough())
                .param("seed", wanted.seed())
                .param("state", State.QUEUED.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", caller.name())
                .update();
        audit.write(
                caller,
                Act.SEARCH_ASKED,
                "search/" + id,
                Map.of("twin", twin.id().toString(), "thorough", wanted.thorough()));
        return rows.changed(id);
    }

    /** One of the caller's organisation. */
    StoredSearch get(Caller caller, UUID id) {
        return database.sql(SearchRows.COLUMNS + " where s.id = ? and s.organisation = ? and t.deleted_at is null")
                .params(id, caller.organisation())
                .query(SearchRows::row)
                .optional()
                .orElseThrow(() -> NotFoundException.of("search", id));
    }

    /** The newest of a hospital of the caller's organisation, newest first. */
    List<StoredSearch> of(Caller caller, UUID twin) {
        return database.sql(
                        SearchRows.COLUMNS
                                + " where s.twin = ? and s.organisation = ? and t.deleted_at is null order by s.created_at desc, s.id desc limit ?")
                .params(twin, caller.organisation(), LISTED)
                .query(SearchRows::row)
                .list();
    }

    /** Ends one that waits or runs; nothing happens to one that is over. */
    @Transactional
    public StoredSearch cancel(Caller caller, UUID id) {
        get(caller, id);
        if (table.cancelled(id)) {
            audit.write(caller, Act.SEARCH_CANCELLED, "search/" + id, Map.of());
        }
        return rows.changed(id);
    }

    /** What one found, told in a language (JSON). */
    @Transactional
    public String plans(Caller caller, UUID id, String language) {
        get(caller, id);
        audit.writeRead(caller, Act.PLANS_READ, "search/" + id, Map.of());
        return database.sql("select body from measure_search_result where search = ? and language = ?")
                .params(id, language)
                .query(String.class)
                .optional()
                .orElseThrow(() -> NotFoundException.of("plans of search", id));
    }
}
