package eu.salvus.cli.simulation;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.option.NearNames;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;

/** Scenarios named on the command line. */
public final class ScenarioNames {

    private ScenarioNames() {}

    /**
     * The scenario with a name.
     *
     * @throws Failure {@link ExitCode#USAGE} when there is none, with the names that look like it
     */
    public static Scenario find(String name, Messages messages) {
        Scenario scenario = Scenarios.find(name);
        if (scenario == null) {
            throw new Failure(
                    ExitCode.USAGE,
                    messages.text("scenarios.unknown", name),
                    NearNames.hasNear(name, Scenarios.ids())
                            ? messages.text(
                                    "scenarios.all",
                                    NearNames.remedy(name, Scenarios.ids(), messages),
                                    String.join(", ", Scenarios.ids()))
                            : messages.text("usage.scenario-hint", String.join(", ", Scenarios.ids())));
        }
        return scenario;
    }
}
