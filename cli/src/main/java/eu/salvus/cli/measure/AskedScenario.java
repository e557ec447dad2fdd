package eu.salvus.cli.measure;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.simulation.ScenarioNames;
import eu.salvus.simulation.measure.HospitalObjective.Attempts;
import eu.salvus.simulation.scenario.Scenario;

/**
 * A scenario named on the command line, with or without its attempts a year.
 *
 * @param attempts the scenario and its attempts a year
 */
record AskedScenario(Attempts attempts) {

    /**
     * Reads {@code ransomware-phishing} or {@code ransomware-phishing=0.5}.
     *
     * @throws Failure {@link ExitCode#USAGE} when there is no such scenario, or the attempts are no number above 0
     */
    static AskedScenario of(String text, Messages messages) {
        int sign = text.indexOf('=');
        Scenario scenario = ScenarioNames.find(sign < 0 ? text : text.substring(0, sign), messages);
        if (sign < 0) {
            return new AskedScenario(Attempts.usual(scenario));
        }
        String number = text.substring(sign + 1);
        double aYear = number(number);
        if (!(aYear > 0) || Double.isInfinite(aYear)) {
            throw new Failure(
                    ExitCode.USAGE,
                    messages.text("usage.bad-value", "--scenario", text),
                    messages.text("measures.attempts-expected", scenario.id()));
        }
        return new AskedScenario(new Attempts(scenario, aYear));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
