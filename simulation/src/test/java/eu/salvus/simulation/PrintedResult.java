package eu.salvus.simulation;

import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.yaml.TwinReader;
import eu.salvus.twin.yaml.TwinSchema;
import java.util.Objects;

/** Plays a scenario against the example clinic and prints all that the result says, hashes and events included. */
final class PrintedResult {

    private PrintedResult() {}

    public static void main(String[] scenarios) {
        for (String scenario : scenarios) {
            Simulation simulation = Simulation.of(
                    TwinReader.read("example-clinic.yaml", TwinSchema.example()).twin(),
                    Objects.requireNonNull(Scenarios.find(scenario)),
                    7);
            System.out.println(simulation.run(500, 2, null, Progress.NONE));
        }
    }
}
