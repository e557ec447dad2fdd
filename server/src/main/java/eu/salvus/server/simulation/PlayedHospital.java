package eu.salvus.server.simulation;

import eu.salvus.server.twin.Twins;
import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.measure.Effect;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import java.util.List;
import java.util.Objects;

/**
 * A hospital with the measures somebody switched on, under a scenario.
 *
 * @param twin with the measures taken
 * @param scenario what is tried
 * @param simulation of both
 */
record PlayedHospital(Twin twin, Scenario scenario, Simulation simulation) {

    /**
     * The hospital of a simulation, compiled.
     *
     * @throws IllegalArgumentException when the scenario cannot be played there
     */
    static PlayedHospital of(StoredSimulation asked, Twins twins, Measures catalogue) {
        Twin stored = twins.twin(asked.organisation(), asked.twin(), asked.twinVersion());
        List<Measure> taken = asked.measures().stream()
                .map(catalogue::find)
                .filter(Objects::nonNull)
                .toList();
        Twin twin = taken.isEmpty() ? stored : Measures.patched(stored, taken, Effect.MIDDLE);
        Scenario scenario = Objects.requireNonNull(Scenarios.find(asked.scenario()));
        return new PlayedHospital(twin, scenario, Simulation.of(twin, scenario, asked.seed()));
    }
}
