package eu.salvus.simulation.choice;

import eu.salvus.simulation.choice.Choice.Funded;
import eu.salvus.simulation.choice.Choice.Outcome;
import eu.salvus.simulation.choice.Choice.Tie;
import eu.salvus.simulation.ensemble.Estimate;
import java.util.List;
import java.util.Set;

/**
 * The best sets found for growing amounts of money, all scored on the same draws, which took no part in the search: whoever changes his mind about the
 * money reads the answer here. Amounts a year and intervals are those of {@link Choice}.
 *
 * @param nothing what happens without any measure
 * @param plans cheapest first, each better than all before it; the first may be the empty set
 * @param evaluations sets evaluated in the search
 * @param again sets scored again
 */
public record Front(Outcome nothing, List<Plan> plans, int evaluations, int again) {

    /** Copies the list; refuses an empty one. */
    public Front {
        plans = List.copyOf(plans);
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("a front has one plan or more; to do nothing is one");
        }
    }

    /**
     * The best plan that costs no more than so much.
     *
     * @param money euros; less than the cheapest plan costs gives the cheapest
     */
    public Plan under(double money) {
        return plans.stream()
                .filter(plan -> new Budget(money, Double.POSITIVE_INFINITY)
                        .allows(plan.best().outcome().money(), 0))
                .reduce((cheaper, dearer) -> dearer)
                .orElse(plans.getFirst());
    }

    /**
     * A plan.
     *
     * @param best its measures, what they cost and do; its budget is the least asked for at which it was found best
     * @param worths of its measures, the greatest first, nothing before what it needs
     * @param ties other sets that cost no more than that budget and cannot be told from it
     */
    public record Plan(Funded best, List<Worth> worths, List<Tie> ties) {

        /** Copies the lists. */
        public Plan {
            worths = List.copyOf(worths);
            ties = List.copyOf(ties);
        }
    }

    /**
     * What one measure of a plan is worth in it.
     *
     * @param measure its id
     * @param lost care-hours a year lost more when it is left out, with what needs it, paired
     * @param with what is left out with it
     */
    public record Worth(String measure, Estimate lost, Set<String> with) {}
}
