package eu.salvus.server.simulation;

import eu.salvus.simulation.scenario.AttemptsPerYear;
import eu.salvus.simulation.scenario.Scenario;
import java.util.List;
import java.util.Locale;

/**
 * What may be tried against a hospital.
 *
 * @param id of the scenario
 * @param title what people call it
 * @param summary what happens
 * @param realCase the real attack behind it
 * @param attemptsAYear how many attempts to expect a year; no result contains it
 * @param possible whether it can begin at this hospital
 */
record ScenarioPayload(
        String id, String title, String summary, RealCase realCase, Attempts attemptsAYear, boolean possible) {

    static ScenarioPayload of(Scenario scenario, boolean possible, Locale locale) {
        AttemptsPerYear attempts = scenario.attemptsPerYear();
        return new ScenarioPayload(
                scenario.id(),
                scenario.name().in(locale),
                scenario.summary().in(locale),
                new RealCase(
                        scenario.realCase().name().in(locale),
                        scenario.realCase().facts().in(locale),
                        scenario.realCase().source(),
                        scenario.realCase().happened()),
                new Attempts(
                        attempts.low(),
                        attempts.middle(),
                        attempts.high(),
                        attempts.source().in(locale)),
                possible);
    }

    record RealCase(String name, String facts, String source, boolean happened) {}

    record Attempts(double low, double middle, double high, String source) {}

    record All(List<ScenarioPayload> items) {}
}
