package eu.salvus.cli.simulation;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.option.NearNames;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;

/** Scenarios named on the command line. */
final class ScenarioNames {

    private ScenarioNames() {}

    static Scenario find(String name, Messages messages) {
        Scenario scenario = Scenarios.find(name);
        if (scenario == null) {
            throw new Failure(
                    ExitCode.USAGE,
                    messages.text("scenarios.unknown", name),
                    NearNames.remedy(name, Scenarios.ids(), messages));
        }
        return scenario;
    }
}
