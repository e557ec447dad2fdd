package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.story.Figures;
import eu.salvus.simulation.choice.Choice.ByScenario;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import java.util.stream.Collectors;

/** How many attempts a year the effect of a plan rests on. */
record Presumed(Told told, Plan plan) {

    /** A sentence; empty when the plan names no scenario. */
    String sentence() {
        return plan.choice().nothing().scenarios().isEmpty()
                ? ""
                : told.text(
                        "page.presumed",
                        plan.choice().nothing().scenarios().stream()
                                .map(this::attempts)
                                .collect(Collectors.joining(told.text("plan.join"))));
    }

    private String attempts(ByScenario each) {
        Figures figures = told.words().figures();
        String often = figures.about(each.attempts());
        return each.attempts() < 1
                ? told.text("page.presumed-rare", name(each.scenario()), often, figures.about(1 / each.attempts()))
                : told.text("page.presumed-each", name(each.scenario()), often);
    }

    private String name(String id) {
        Scenario scenario = Scenarios.find(id);
        return scenario == null ? id : scenario.name().in(told.words().locale());
    }
}
