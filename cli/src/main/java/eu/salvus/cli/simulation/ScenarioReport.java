package eu.salvus.cli.simulation;

import eu.salvus.cli.terminal.Terminal;
import eu.salvus.report.Again;
import eu.salvus.report.Report;
import eu.salvus.simulation.hospital.HospitalLanguage;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.simulation.insight.Insight;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import org.jspecify.annotations.Nullable;

/**
 * The report of a scenario, for commands that know more than what a simulation says.
 *
 * @param twin the hospital
 * @param scenario what is tried
 * @param runs how many runs
 * @param seed of all draws
 * @param threads how many threads; null for all cores
 */
public record ScenarioReport(
        Twin twin,
        Scenario scenario,
        int runs,
        long seed,
        @Nullable Integer threads) {

    /** A page tells the usual ways; these are known after fewer runs than care lost, and looking takes its time. */
    static final int LOOKED = 300;

    /**
     * Simulates and looks into the runs, with bars on a terminal.
     *
     * @param again the command that gives the same again
     */
    public Report of(Again again, Terminal terminal) {
        Attempt attempt = new Attempt(twin, scenario, runs, seed, threads, null, null);
        Attempt.Played played = attempt.play(terminal);
        Insight insight = attempt.why(Math.min(runs, LOOKED), terminal);
        StepTexts steps = StepTexts.builtIn(HospitalLanguage.builtIn());
        return new Report(twin, scenario, played.result(), steps, played.assumptions(), again).with(insight);
    }
}
