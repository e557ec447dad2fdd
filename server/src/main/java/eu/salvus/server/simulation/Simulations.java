package eu.salvus.server.simulation;

import eu.salvus.server.Ids;
import eu.salvus.server.NotFoundException;
import eu.salvus.server.audit.Act;
import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.notification.News;
import eu.salvus.server.twin.StoredTwin;
import eu.salvus.twin.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The simulations of the organisations, as they wait, run and end. */
@Service
public class Simulations {

    private static final String COLUMNS =
            "select s.id, s.organisation, s.twin, s.twin_version, t.name as twin_name, s.scenario, s.runs, s.seed, s.state,"
                    + " s.done, s.problem, s.created_at, s.created_by from simulation s join twin t on t.id = s.twin";

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;

    Simulations(JdbcClient database, InstantSource clock, Ids ids, AuditLog audit, ApplicationEventPublisher news) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
        this.news = news;
    }

    /** Puts one at the end of the queue. */
    @Transactional
    public StoredSimulation ask(Caller caller, StoredTwin twin, String scenario, int runs, long seed) {
        UUID id = ids.next();
        database.sql(
                        "insert into simulation (id, organisation, twin, twin_version, scenario, runs, seed, state, done, created_at,"
                                + " created_by) values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)")
                .params(
                        id,
                        caller.organisation(),
                        twin.id(),
                        twin.version(),
                        scenario,
                        runs,
                        seed,
                        State.QUEUED.name(),
                        now(),
                        caller.name())
                .update();
        audit.write(caller, Act.SIMULATION_ASKED, "simulation/" + id, Map.of("scenario", scenario, "runs", runs));
        return changed(id);
    }

    /** One of the caller's organisation. */
    public StoredSimulation get(Caller caller, UUID id) {
        return database.sql(COLUMNS + " where s.id = ? and s.organisation = ?")
                .params(id, caller.organisation())
                .query(Simulations::row)
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
        String newest = " where s.organisation = ?";
        String order = " order by s.created_at desc, s.id desc limit ?";
        if (before == null) {
            return database.sql(COLUMNS + newest + order)
                    .params(caller.organisation(), most)
                    .query(Simulations::row)
                    .list();
        }
        OffsetDateTime at = get(caller, before).createdAt().atOffset(ZoneOffset.UTC);
        return database.sql(COLUMNS + newest + " and (s.created_at, s.id) < (?, ?)" + order)
                .params(caller.organisation(), at, before, most)
                .query(Simulations::row)
                .list();
    }

    /** How many of an organisation wait or run. */
    public int open(UUID organisation) {
        return database.sql("select count(*) from simulation where organisation = ? and state in ('QUEUED', 'RUNNING')")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    /** How many of all organisations wait before one. */
    public int ahead(StoredSimulation simulation) {
        return database.sql("select count(*) from simulation where state = 'QUEUED' and (created_at, id) < (?, ?)")
                .params(simulation.createdAt().atOffset(ZoneOffset.UTC), simulation.id())
                .query(Integer.class)
                .single();
    }

    /** Ends one that waits or runs; nothing happens to one that is over. */
    @Transactional
    public StoredSimulation cancel(Caller caller, UUID id) {
        get(caller, id);
        int ended = database.sql(
                        "update simulation set state = 'CANCELLED', ended_at = ? where id = ? and state in ('QUEUED', 'RUNNING')")
                .params(now(), id)
                .update();
        if (ended > 0) {
            audit.write(caller, Act.SIMULATION_CANCELLED, "simulation/" + id, Map.of());
        }
        return changed(id);
    }

    /** What is told of a result: the text of one sort in a language. */
    @Transactional
    public String read(Caller caller, UUID id, String kind, String language) {
        get(caller, id);
        audit.write(caller, Act.RESULT_READ, "simulation/" + id, Map.of("kind", kind));
        return database.sql("select body from simulation_result where simulation = ? and kind = ? and language = ?")
                .params(id, kind, language)
                .query(String.class)
                .optional()
                .orElseThrow(() -> NotFoundException.of("result of simulation", id));
    }

    /** What ran when the program ended begins again. */
    @Transactional
    void queueAgain() {
        database.sql("update simulation set state = 'QUEUED', done = 0, started_at = null where state = 'RUNNING'")
                .update();
    }

    /**
     * Takes the next one to run. The organisation with the fewest running comes first, so that one that asks for many delays no other; within
     * it, the oldest.
     */
    @Transactional
    Optional<StoredSimulation> take() {
        Optional<StoredSimulation> next = database.sql(COLUMNS
                        + " where s.state = 'QUEUED' order by (select count(*) from simulation r where r.organisation = s.organisation"
                        + " and r.state = 'RUNNING'), s.created_at, s.id limit 1")
                .query(Simulations::row)
                .optional();
        if (next.isEmpty()) {
            return next;
        }
        UUID id = next.get().id();
        int taken = database.sql(
                        "update simulation set state = 'RUNNING', started_at = ? where id = ? and state = 'QUEUED'")
                .params(now(), id)
                .update();
        return taken == 0 ? Optional.empty() : Optional.of(changed(id));
    }

    /** Whether a simulation still is to run. */
    boolean isWanted(UUID id) {
        return database.sql("select state from simulation where id = ?")
                .param(id)
                .query(String.class)
                .single()
                .equals(State.RUNNING.name());
    }

    @Transactional
    void progressed(UUID id, int done) {
        database.sql("update simulation set done = ? where id = ? and state = 'RUNNING'")
                .params(done, id)
                .update();
        changed(id);
    }

    @Transactional
    void finished(UUID id, int done, List<Told> told) {
        int updated = database.sql(
                        "update simulation set state = 'DONE', done = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(done, now(), id)
                .update();
        if (updated == 0) {
            return;
        }
        for (Told one : told) {
            database.sql("insert into simulation_result (simulation, kind, language, body) values (?, ?, ?, ?)")
                    .params(id, one.kind(), one.language(), one.body())
                    .update();
        }
        changed(id);
    }

    @Transactional
    void failed(UUID id, String problem) {
        database.sql(
                        "update simulation set state = 'FAILED', problem = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(problem, now(), id)
                .update();
        changed(id);
    }

    private StoredSimulation changed(UUID id) {
        StoredSimulation simulation = database.sql(COLUMNS + " where s.id = ?")
                .param(id)
                .query(Simulations::row)
                .single();
        news.publishEvent(new News(
                simulation.organisation(),
                "simulation",
                Map.of(
                        "id", id,
                        "state", Words.of(simulation.state()),
                        "done", simulation.done(),
                        "runs", simulation.runs())));
        return simulation;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * A text made of a result.
     *
     * @param kind what sort of text
     * @param language whose language it is in
     * @param body the text
     */
    record Told(String kind, String language, String body) {}

    private static StoredSimulation row(ResultSet row, int number) throws SQLException {
        return new StoredSimulation(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("twin", UUID.class),
                row.getInt("twin_version"),
                row.getString("twin_name"),
                row.getString("scenario"),
                row.getInt("runs"),
                row.getLong("seed"),
                State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getString("problem"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }
}
