package eu.salvus.simulation.scenario;

import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.content.Section;

/**
 * How many attempts of a sort a hospital should expect a year. An attempt is one that truly begins as the scenario describes; how
 * often it succeeds is what the simulation finds. Results of a scenario are conditional on an attempt and never contain this; it
 * weights a mix of scenarios.
 *
 * @param low the least that is plausible, 0 or more
 * @param high the most, at least {@code low}
 * @param source where that comes from, with its arithmetic
 */
public record AttemptsPerYear(double low, double high, LocalText source) {

    private static final double MOST = 1_000;

    static AttemptsPerYear read(Section section) {
        double low = section.number("low", 0, MOST);
        return new AttemptsPerYear(low, section.number("high", low, MOST), LocalText.read(section, "source"));
    }

    /** The middle of the range: in ratio, for such numbers are known by their order of magnitude; in difference when it begins at 0. */
    public double middle() {
        return low == 0 ? high / 2 : Math.sqrt(low * high);
    }
}
