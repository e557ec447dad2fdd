package eu.salvus.report;

import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Price;
import java.util.Map;
import java.util.Objects;

/**
 * Which measures were found best under a budget.
 *
 * @param choice what was found
 * @param options the measures that could be chosen, by their ids
 * @param years over which costs are counted, above 0
 * @param runs of each scenario on which the answer was scored
 */
public record Plan(Choice choice, Map<String, Option> options, double years, int runs) {

    /** Copies the map. */
    public Plan {
        options = Map.copyOf(options);
    }

    /**
     * A measure that could be chosen.
     *
     * @param measure the measure
     * @param price what it costs over the years
     */
    public record Option(Measure measure, Price price) {}

    /** The option of a measure's id. */
    public Option option(String id) {
        return Objects.requireNonNull(options.get(id), id);
    }
}
