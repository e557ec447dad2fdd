package eu.salvus.server.simulation;

import eu.salvus.server.storage.StorageFailure;
import eu.salvus.server.twin.Twins;
import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.measure.Measures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the simulations that wait. */
@Component
final class SimulationRunner implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationRunner.class);

    /** A progress told more often than that is more than anybody reads. */
    private static final int PARTS = 40;

    private final SimulationWork simulations;
    private final Twins twins;
    private final ResultTeller teller;
    private final MeterRegistry meters;
    private final Measures catalogue = Measures.builtIn();

    SimulationRunner(SimulationWork simulations, Twins twins, ResultTeller teller, MeterRegistry meters) {
        this.simulations = simulations;
        this.twins = twins;
        this.teller = teller;
        this.meters = meters;
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
    public void waitAgain() {
        simulations.waitAgain();
    }

    @Override
    public void waitAgain(UUID id) {
        simulations.waitAgain(id);
    }

    @Override
    public boolean take(UUID id) {
        return simulations.take(id);
    }

    @Override
    public void run(UUID id, BooleanSupplier goesOn) {
        Timer.Sample begun = Timer.start(meters);
        String outcome = "stopped";
        try {
            StoredSimulation asked = simulations.taken(id);
            PlayedHospital played = PlayedHospital.of(asked, twins, catalogue);
            int step = Math.max(1, asked.runs() / PARTS);
            int[] told = {0};
            Simulation.Played made = played.simulation().play(asked.runs(), 1, null, (done, all) -> {
                if (done - told[0] >= step && done < all) {
                    told[0] = done;
                    simulations.progressed(id, done);
                    return goesOn.getAsBoolean() && simulations.isWanted(id);
                }
                return goesOn.getAsBoolean();
            });
            if (made != null && made.result().runs() == asked.runs()) {
                int toldRun = made.result().typical().run();
                simulations.finished(id, asked.runs(), toldRun, teller.tell(played, made));
                outcome = "done";
            }
        } catch (IllegalArgumentException unfit) {
            outcome = "failed";
            simulations.failed(id, String.valueOf(unfit.getMessage()));
        } catch (RuntimeException failure) {
            if (StorageFailure.of(failure) != null) {
                throw failure;
            }
            LOG.error("simulation {} failed", id, failure);
            outcome = "failed";
            simulations.failed(id, "");
        } finally {
            begun.stop(meters.timer("salvus.simulation", "outcome", outcome));
        }
    }
}
