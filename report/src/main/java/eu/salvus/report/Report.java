package eu.salvus.report;

import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.simulation.insight.Insight;
import eu.salvus.simulation.preparation.UnknownGroup;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.Twin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page is made from.
 *
 * @param twin the hospital
 * @param scenario what was tried against it
 * @param result what the simulation says
 * @param steps what each step of the attack means
 * @param assumptions what the twin does not state, with the ranges taken and their sources
 * @param again the command that gives the same result again
 * @param insight why it comes as it does; null when that was not looked into
 * @param plan which measures were found best; null when none were weighed
 */
public record Report(
        Twin twin,
        Scenario scenario,
        SimulationResult result,
        StepTexts steps,
        List<UnknownGroup> assumptions,
        Again again,
        @Nullable Insight insight,
        @Nullable Plan plan) {

    /** Copies the list. */
    public Report {
        assumptions = List.copyOf(assumptions);
    }

    /** A report of the result alone. */
    public Report(
            Twin twin,
            Scenario scenario,
            SimulationResult result,
            StepTexts steps,
            List<UnknownGroup> assumptions,
            Again again) {
        this(twin, scenario, result, steps, assumptions, again, null, null);
    }

    /** The same report, with why it comes as it does; null leaves it out. */
    public Report with(@Nullable Insight found) {
        return new Report(twin, scenario, result, steps, assumptions, again, found, plan);
    }

    /** The same report with measures. */
    public Report with(Plan weighed) {
        return new Report(twin, scenario, result, steps, assumptions, again, insight, weighed);
    }
}
