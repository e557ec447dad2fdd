package eu.salvus.server.simulation;

import eu.salvus.server.twin.Twins;
import eu.salvus.server.work.JobTable;
import eu.salvus.server.work.WatchedJobs;
import eu.salvus.server.work.Work;
import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.measure.Measures;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the simulations that wait. */
@Component
final class SimulationRunner implements Work {

    /** A progress told more often than that is more than anybody reads. */
    private static final int PARTS = 40;

    private final SimulationRows rows;
    private final WatchedJobs jobs;
    private final Results results;
    private final Twins twins;
    private final ResultTeller teller;
    private final Measures catalogue = Measures.builtIn();

    SimulationRunner(
            SimulationRows rows,
            JdbcClient database,
            TransactionOperations transactions,
            InstantSource clock,
            Results results,
            Twins twins,
            ResultTeller teller) {
        this.rows = rows;
        this.jobs = new WatchedJobs(new JobTable(database, clock, SimulationRows.TABLE), transactions, rows::changed);
        this.results = results;
        this.twins = twins;
        this.teller = teller;
    }

    @Override
    public String kind() {
        return "simulation";
    }

    @Override
    public boolean takesMinutes() {
        return false;
    }

    @Override
    public WatchedJobs jobs() {
        return jobs;
    }

    @Override
    public boolean run(UUID id, BooleanSupplier goesOn) {
        StoredSimulation asked = rows.of(id);
        PlayedHospital played = PlayedHospital.of(asked, twins, catalogue);
        int step = Math.max(1, asked.runs() / PARTS);
        int[] told = {0};
        Simulation.Played made = played.simulation().play(asked.runs(), 1, null, (done, all) -> {
            if (done - told[0] >= step && done < all) {
                told[0] = done;
                return jobs.goesOn(id, done, goesOn);
            }
            return goesOn.getAsBoolean();
        });
        if (made == null || made.result().runs() != asked.runs()) {
            return false;
        }
        ToldResult words = teller.tell(played, made);
        return jobs.finished(
                id, asked.runs(), () -> results.keep(id, made.result().typical().run(), words));
    }
}
