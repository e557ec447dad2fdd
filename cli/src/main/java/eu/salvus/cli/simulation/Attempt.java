package eu.salvus.cli.simulation;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.option.Bounds;
import eu.salvus.cli.terminal.ProgressBar;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.insight.Insight;
import eu.salvus.simulation.preparation.Beginnings;
import eu.salvus.simulation.preparation.UnknownGroup;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import java.util.List;
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
 * @param tight when to stop earlier: half-width of the interval of mean care lost as a share of it; null for all runs
 * @param toldRun the run to tell instead of the typical one; null for the typical one
 */
record Attempt(
        Twin twin,
        Scenario scenario,
        int runs,
        long seed,
        @Nullable Integer threads,
        @Nullable Double tight,
        @Nullable Integer toldRun) {

    /** Runs looked into for reasons: more would tell little more, and take long. */
    private static final int MOST_LOOKED = 2_000;

    /**
     * Simulates, with a bar on a terminal.
     *
     * @throws Failure {@link ExitCode#USAGE} when a number is out of its bounds, {@link ExitCode#BAD_DATA} when the twin does not fit
     */
    SimulationResult simulate(Terminal terminal) {
        return play(terminal).result();
    }

    /**
     * What was played.
     *
     * @param result what the simulation says
     * @param assumptions what the twin does not state, and the ranges taken
     */
    record Played(SimulationResult result, List<UnknownGroup> assumptions) {}

    /** Simulates like {@link #simulate}, and says what was assumed. */
    Played play(Terminal terminal) {
        Messages messages = terminal.messages();
        Bounds bounds = new Bounds(messages);
        bounds.atLeastOne("--runs", runs);
        int used = bounds.threads(threads);
        bounds.share("--tight", tight);
        bounds.atLeastZero("--run", toldRun);
        try (ProgressBar bar = new ProgressBar(terminal, messages.text("progress.runs"))) {
            Simulation simulation = prepare(messages);
            SimulationResult result = Objects.requireNonNull(simulation.run(runs, used, tight, (done, all) -> {
                bar.moved(done, all);
                return true;
            }));
            return new Played(
                    toldRun == null ? result : result.toldBy(simulation.replay(toldRun)),
                    simulation.prepared().groups());
        }
    }

    /** Looks into the runs made, the first 2,000 at most, with a bar on a terminal. */
    Insight why(int made, Terminal terminal) {
        Messages messages = terminal.messages();
        int looked = Math.min(made, MOST_LOOKED);
        try (ProgressBar bar = new ProgressBar(terminal, messages.text("progress.reasons"))) {
            return Objects.requireNonNull(
                    prepare(messages).why(looked, new Bounds(messages).threads(threads), (done, all) -> {
                        bar.moved(done, all);
                        return true;
                    }));
        }
    }

    /**
     * Prepares it.
     *
     * @throws Failure {@link ExitCode#BAD_DATA} when the twin does not fit
     */
    Simulation prepare(Messages messages) {
        try {
            return Simulation.of(twin, scenario, seed);
        } catch (IllegalArgumentException wrong) {
            if (!Beginnings.of(twin).canBegin(scenario)) {
                throw new Failure(
                        ExitCode.BAD_DATA,
                        messages.text(
                                "simulate.cannot-begin",
                                twin.name(),
                                scenario.name().in(messages.language().locale())),
                        messages.text("simulate.cannot-begin.remedy"));
            }
            throw new Failure(
                    ExitCode.BAD_DATA,
                    messages.text("simulate.unfit", twin.name(), scenario.id(), String.valueOf(wrong.getMessage())),
                    "");
        }
    }
}
