package eu.salvus.server.warning;

import eu.salvus.server.audit.AuditLog;
import eu.salvus.server.notification.News;
import eu.salvus.server.twin.Twins;
import eu.salvus.server.work.JobTable;
import eu.salvus.server.work.WatchedJobs;
import eu.salvus.server.work.Work;
import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.preparation.Beginnings;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.WeaknessUse;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Twin;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Calculates what a successful attack by an alert's weaknesses would cost in care, and ranks the alert anew. */
@Component
final class EffectRunner implements Work {

    /**
     * Enough for the order of size, which is all that a rank needs; a few seconds of one core. Measured on 15 machines of three archetypes with three seeds
     * each: the mission impact was that of 1,500 runs 44 times of 45, the share that one service loses off by 10 % in the median and 35 % at most in nine of ten.
     */
    private static final int RUNS = 200;

    private static final int ALL = 100;
    private static final int HALF = 50;

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final AuditLog audit;
    private final Effects effects;
    private final AlertWriter writer;
    private final AlertOutlines outlines;
    private final Twins twins;
    private final ApplicationEventPublisher news;
    private final WatchedJobs jobs;

    EffectRunner(
            JdbcClient database,
            TransactionOperations transactions,
            InstantSource clock,
            AuditLog audit,
            Effects effects,
            AlertWriter writer,
            AlertOutlines outlines,
            Twins twins,
            ApplicationEventPublisher news) {
        this.database = database;
        this.transactions = transactions;
        this.audit = audit;
        this.effects = effects;
        this.writer = writer;
        this.outlines = outlines;
        this.twins = twins;
        this.news = news;
        this.jobs = new WatchedJobs(new JobTable(database, clock, Effects.TABLE), transactions, this::tell);
    }

    @Override
    public String kind() {
        return "care-effect";
    }

    @Override
    public boolean takesMinutes() {
        return false;
    }

    @Override
    public WatchedJobs jobs() {
        return jobs;
    }

    private void tell(UUID id) {
        Effects.Asked asked = effects.of(id);
        news.publishEvent(new News(asked.organisation(), new AlertPayload.Moved(asked.alert(), false)));
    }

    @Override
    public boolean run(UUID id, BooleanSupplier goesOn) {
        Effects.Asked asked = effects.of(id);
        Twin twin = twins.twin(asked.organisation(), asked.twin(), asked.version());
        List<String> assets = database.sql("select asset from alert_asset where alert = ? and twin = ? order by asset")
                .params(asked.alert(), asked.twin())
                .query((row, number) -> row.getString("asset"))
                .list();
        FoundEffect.Cost turned = cost(twin, WeaknessUse.turned(assets), asked.seed(), goesOn);
        if (!jobs.goesOn(id, HALF, goesOn)) {
            return false;
        }
        FoundEffect.Cost lost = cost(twin, WeaknessUse.lost(assets), asked.seed(), goesOn);
        if (!goesOn.getAsBoolean()) {
            return false;
        }
        FoundEffect found = new FoundEffect(turned, lost, RUNS);
        return Boolean.TRUE.equals(transactions.execute(begun -> {
            audit.hold(asked.organisation());
            return finished(asked, found);
        }));
    }

    private boolean finished(Effects.Asked asked, FoundEffect found) {
        return jobs.finished(asked.id(), ALL, () -> {
            effects.keep(asked.id(), found);
            alert(asked.alert()).ifPresent(alert -> {
                writer.rank(alert, found.effect());
                news.publishEvent(new AlertRanked(
                        asked.organisation(),
                        outlines.of(alert.id()),
                        alert.decision().priority()));
            });
        });
    }

    private Optional<StoredAlert> alert(UUID id) {
        return database.sql(AlertRows.COLUMNS + " where a.id = ?")
                .param(id)
                .query(AlertRows::row)
                .optional();
    }

    /** Null where it cannot begin, or the program stops. */
    private static FoundEffect.@Nullable Cost cost(Twin twin, Scenario scenario, long seed, BooleanSupplier goesOn) {
        if (!Beginnings.of(twin).canBegin(scenario)) {
            return null;
        }
        Simulation simulation = Simulation.of(twin, scenario, seed);
        SimulationResult result = simulation.run(RUNS, 1, null, (done, all) -> goesOn.getAsBoolean());
        return result == null ? null : cost(simulation, result);
    }

    private static FoundEffect.Cost cost(Simulation simulation, SimulationResult result) {
        Map<String, Double> usual = simulation.prepared().usualCare();
        double all = 0;
        for (ClinicalService service : simulation.prepared().clinical()) {
            all += service.weight() * usual.getOrDefault(service.id(), 0.0);
        }
        double most = 0;
        String hardest = null;
        for (SimulationResult.Clinical clinical : result.clinical()) {
            double own = usual.getOrDefault(clinical.id(), 0.0);
            double share = own > 0 ? clinical.careHours().value() / own : 0;
            if (share > most) {
                most = share;
                hardest = clinical.name();
            }
        }
        return new FoundEffect.Cost(
                FoundEffect.Span.of(result.care().hours()),
                FoundEffect.Span.of(result.people().people()),
                all > 0 ? result.care().hours().value() / all : 0,
                most,
                hardest);
    }
}
