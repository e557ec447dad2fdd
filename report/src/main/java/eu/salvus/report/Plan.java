package eu.salvus.report;

import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.advice.Demand;
import eu.salvus.simulation.advice.Remains;
import eu.salvus.simulation.advice.Scope;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Price;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which measures were found best under a budget.
 *
 * @param choice what was found
 * @param options the measures that could be chosen, by their ids
 * @param unfunded names of the measures that the law demands whatever the budget, and that are neither in place nor chosen
 * @param years over which costs are counted, above 0
 * @param runs of each scenario on which the answer was scored
 * @param remains what the budget leaves over; null when that is not known
 * @param scope whether the duties of NIS2 are likely to bind the hospital
 */
public record Plan(
        Choice choice,
        Map<String, Option> options,
        List<LocalText> unfunded,
        double years,
        int runs,
        @Nullable Remains remains,
        Scope scope) {

    /** Copies the map. */
    public Plan {
        options = Map.copyOf(options);
        unfunded = List.copyOf(unfunded);
    }

    /** A plan of a hospital of which neither what is left over nor its size is known. */
    public Plan(Choice choice, Map<String, Option> options, List<LocalText> unfunded, double years, int runs) {
        this(choice, options, unfunded, years, runs, null, Scope.LIKELY);
    }

    /**
     * A measure that could be chosen.
     *
     * @param measure the measure
     * @param price what it costs over the years
     */
    public record Option(Measure measure, Price price) {}

    /** The plan that some advice gives. */
    public static Plan of(Advice advice) {
        Map<String, Option> options = new HashMap<>();
        advice.options().forEach(each -> options.put(each.measure().id(), new Option(each.measure(), each.price())));
        List<LocalText> unfunded = advice.demands().stream()
                .filter(demand -> demand.state() == Demand.State.UNFUNDED)
                .map(demand -> demand.measure().name())
                .toList();
        return new Plan(
                advice.choice(),
                options,
                unfunded,
                advice.request().years(),
                advice.request().runs(),
                advice.remains(),
                advice.scope());
    }

    /** Whether there is something to ask money for: it costs some, and surely saves care. */
    public boolean worthAsking() {
        return choice.best().surelyHelps() && choice.best().outcome().money() > 0;
    }

    /** Simulated attempts on which the answer was scored: the runs of all scenarios. */
    public int attempts() {
        return runs * choice.nothing().scenarios().size();
    }

    /** The option of a measure's id. */
    public Option option(String id) {
        return Objects.requireNonNull(options.get(id), id);
    }
}
