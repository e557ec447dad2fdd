package eu.salvus.server.simulation;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.work.JobTable;
import eu.salvus.server.work.Jobs;
import eu.salvus.server.work.State;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The simulations that organisations asked for. */
@Service
public class Simulations {

    private final JdbcClient database;
    private final SimulationRows rows;
    private final InstantSource clock;
    private final Ids ids;
    private final AuditLog audit;
    private final Jobs jobs;

    Simulations(JdbcClient database, SimulationRows rows, InstantSource clock, Ids ids, AuditLog audit, Jobs jobs) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
        this.jobs = jobs;
    }

    /**
     * Puts one at the end of the queue.
     *
     * @param version of the twin
     * @param measures taken before the attack; none for the hospital as it is
     * @throws RefusedException when the organisation has enough of them waiting and running
     */
    @Transactional
    public StoredSimulation ask(
            Caller caller, UUID twin, int version, String scenario, int runs, long seed, List<String> measures) {
        jobs.checkRoom(caller);
        UUID id = ids.next();
        database.sql(
                        "insert into simulation (id, organisation, twin, twin_version, scenario, runs, seed, measures, state, done,"
                                + " created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)")
                .params(
                        id,
                        caller.organisation(),
                        twin,
                        version,
                        scenario,
                        runs,
                        seed,
                        String.join(" ", measures),
                        State.QUEUED.name(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        caller.name())
                .update();
        audit.write(caller, Act.SIMULATION_ASKED, "simulation/" + id, Map.of("scenario", scenario, "runs", runs));
        return rows.changed(id);
    }

    /** One of the caller's organisation. */
    public StoredSimulation get(Caller caller, UUID id) {
        return database.sql(SimulationRows.COLUMNS + " where s.id = ? and s.organisation = ? and t.deleted_at is null")
                .params(id, caller.organisation())
                .query(SimulationRows::row)
                .optional()
                .orElseThrow(() -> NotFoundException.of("simulation", id));
    }

    /** One that is shared by a link, whoever follows it. */
    StoredSimulation shared(UUID id) {
        return database.sql(SimulationRows.COLUMNS + " where s.id = ? and t.deleted_at is null")
                .param(id)
                .query(SimulationRows::row)
                .optional()
                .orElseThrow(() -> NotFoundException.of("simulation", id));
    }

    /**
     * Those of the caller's organisation, newest first.
     *
     * @param before only those asked for before this one; null for the newest
     * @param most how many at most
     */
    public List<StoredSimulation> page(Caller caller, @Nullable UUID before, int most) {
        String newest = SimulationRows.COLUMNS + " where s.organisation = ? and t.deleted_at is null";
        String order = " order by s.created_at desc, s.id desc limit ?";
        if (before == null) {
            return database.sql(newest + order)
                    .params(caller.organisation(), most)
                    .query(SimulationRows::row)
                    .list();
        }
        OffsetDateTime at = get(caller, before).createdAt().atOffset(ZoneOffset.UTC);
        return database.sql(newest + " and (s.created_at, s.id) < (?, ?)" + order)
                .params(caller.organisation(), at, before, most)
                .query(SimulationRows::row)
                .list();
    }

    /** Ends one that waits or runs; nothing happens to one that is over. */
    @Transactional
    public StoredSimulation cancel(Caller caller, UUID id) {
        get(caller, id);
        if (new JobTable(database, clock, SimulationRows.TABLE).cancelled(id)) {
            audit.write(caller, Act.SIMULATION_CANCELLED, "simulation/" + id, Map.of());
        }
        return rows.changed(id);
    }
}
