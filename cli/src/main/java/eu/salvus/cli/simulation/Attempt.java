package eu.salvus.cli.simulation;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.ProgressBar;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scenario to be simulated against a hospital.
 *
 * @param twin the hospital
 * @param scenario what is tried
 * @param runs how many runs
 * @param seed of all draws
 * @param threads how many threads; null for all cores
 */
record Attempt(
        Twin twin,
        Scenario scenario,
        int runs,
        long seed,
        @Nullable Integer threads) {

    /**
     * Simulates, with a bar on a terminal.
     *
     * @throws Failure {@link ExitCode#USAGE} when a number is below one, {@link ExitCode#BAD_DATA} when the twin does not fit
     */
    SimulationResult simulate(Terminal terminal) {
        Messages messages = terminal.messages();
        atLeastOne("--runs", runs, messages);
        int used = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        atLeastOne("--threads", used, messages);
        try (ProgressBar bar = new ProgressBar(terminal, messages.text("progress.runs"))) {
            Simulation simulation = prepare(messages);
            return Objects.requireNonNull(simulation.run(runs, used, null, (done, all) -> {
                bar.moved(done, all);
                return true;
            }));
        }
    }

    private Simulation prepare(Messages messages) {
        try {
            return Simulation.of(twin, scenario, seed);
        } catch (IllegalArgumentException wrong) {
            throw new Failure(
                    ExitCode.BAD_DATA,
                    messages.text("simulate.unfit", twin.name(), scenario.id(), String.valueOf(wrong.getMessage())),
                    "");
        }
    }

    private static void atLeastOne(String option, int number, Messages messages) {
        if (number < 1) {
            throw new Failure(
                    ExitCode.USAGE,
                    messages.text("usage.bad-value", option, String.valueOf(number)),
                    messages.text("usage.at-least-one"));
        }
    }
}
