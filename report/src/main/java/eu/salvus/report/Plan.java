package eu.salvus.report;

import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.advice.Demand;
import eu.salvus.simulation.advice.OwnStaff;
import eu.salvus.simulation.advice.Remains;
import eu.salvus.simulation.advice.Scope;
import eu.salvus.simulation.choice.Choice;
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
 * @param demands what the law demands whatever the budget
 * @param hygiene ids of the measures of everyday hygiene that are neither in place nor chosen, in the order of the catalogue
 * @param years over which costs are counted, above 0
 * @param runs of each scenario on which the answer was scored
 * @param remains what the budget leaves over; null when that is not known
 * @param staff the time that the hospital's own people could give; null when that is not known
 * @param scope whether the duties of NIS2 are likely to bind the hospital
 */
public record Plan(
        Choice choice,
        Map<String, Option> options,
        List<Demand> demands,
        List<String> hygiene,
        double years,
        int runs,
        @Nullable Remains remains,
        @Nullable OwnStaff staff,
        Scope scope) {

    /** The group of the catalogue that everybody should have, whatever a simulation says. */
    private static final String HYGIENE = "hygiene";

    /** Copies the map and the lists. */
    public Plan {
        options = Map.copyOf(options);
        demands = List.copyOf(demands);
        hygiene = List.copyOf(hygiene);
    }

    /** A plan of a hospital of which neither what is left over nor its size and people are known. */
    public Plan(Choice choice, Map<String, Option> options, List<Demand> demands, double years, int runs) {
        this(choice, options, demands, List.of(), years, runs, null, null, Scope.LIKELY);
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
        List<String> hygiene = advice.options().stream()
                .map(eu.salvus.simulation.advice.Option::measure)
                .filter(measure -> measure.group().equals(HYGIENE))
                .map(Measure::id)
                .filter(id -> !advice.choice().best().outcome().measures().contains(id))
                .toList();
        return new Plan(
                advice.choice(),
                options,
                advice.demands(),
                hygiene,
                advice.request().years(),
                advice.request().runs(),
                advice.remains(),
                advice.ownStaff(),
                advice.scope());
    }

    /** Whether there is something to ask money for: it costs some, and surely saves care. */
    public boolean worthAsking() {
        return choice.best().surelyHelps() && choice.best().outcome().money() > 0;
    }

    /** What the law demands and stands so, in the order of the catalogue. */
    public List<Demand> demanded(Demand.State state) {
        return demands.stream().filter(demand -> demand.state() == state).toList();
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
