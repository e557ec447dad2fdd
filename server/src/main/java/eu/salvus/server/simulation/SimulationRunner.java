package eu.salvus.server.simulation;

import eu.salvus.server.twin.Twins;
import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.measure.Measures;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Makes the simulations that wait. */
@Component
final class SimulationRunner implements Work {

    /** A progress told more often than that is more than anybody reads. */
    private static final int PARTS = 40;

    private final SimulationWork simulations;
    private final Twins twins;
    private final ResultTeller teller;
    private final Measures catalogue = Measures.builtIn();

    SimulationRunner(SimulationWork simulations, Twins twins, ResultTeller teller) {
        this.simulations = simulations;
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
    public JobTable jobs() {
        return simulations.jobs();
    }

    @Override
    public void changed(UUID id) {
        simulations.changed(id);
    }

    @Override
    public boolean run(UUID id, BooleanSupplier goesOn) {
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
        if (made == null || made.result().runs() != asked.runs()) {
            return false;
        }
        int toldRun = made.result().typical().run();
        return simulations.finished(id, asked.runs(), toldRun, teller.tell(played, made));
    }
}
