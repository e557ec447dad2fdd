package eu.salvus.simulation.choice;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best sets found, scored on draws that took no part in the search. Amounts a year hold if the attempts happen as often as the strata
 * say; intervals (95 %) come from the finite number of runs alone.
 *
 * @param nothing what happens without any measure
 * @param best the answer to the budget asked
 * @param steps the answer's measures by their worth, the greatest first, nothing before what it needs
 * @param ties other sets that fit the budget and cannot be told from the answer
 * @param curve the best set of every budget, in increasing order, the one asked among them
 * @param tradeoffs sets of which none is beaten by another in money, care and people at once, cheapest first
 * @param nearby a set just above the budget that surely is better; null when none is known
 * @param searched what the search thought the answer saves; more than it does, as the best of many always
 * @param evaluations sets evaluated in the search
 * @param again sets scored again
 */
public record Choice(
        Outcome nothing,
        Funded best,
        List<Step> steps,
        List<Tie> ties,
        List<Funded> curve,
        List<Outcome> tradeoffs,
        @Nullable Tie nearby,
        Estimate searched,
        int evaluations,
        int again) {

    /** A choice without anything just above the budget. */
    public Choice(
            Outcome nothing,
            Funded best,
            List<Step> steps,
            List<Tie> ties,
            List<Funded> curve,
            List<Outcome> tradeoffs,
            Estimate searched,
            int evaluations,
            int again) {
        this(nothing, best, steps, ties, curve, tradeoffs, null, searched, evaluations, again);
    }

    /**
     * What a set costs and what happens with it.
     *
     * @param measures ids, in the order of the candidates
     * @param money euros over the whole period
     * @param staffDays days over the whole period
     * @param loss care-hours lost a year, with those the measures cost by themselves
     * @param standing care-hours a year that the measures cost by themselves
     * @param tail mean care-hours lost in an attempt of the worst tenth
     * @param people people exposed a year
     * @param scenarios by scenario
     */
    public record Outcome(
            List<String> measures,
            double money,
            double staffDays,
            Estimate loss,
            double standing,
            Estimate tail,
            Estimate people,
            List<ByScenario> scenarios) {}

    /**
     * One scenario.
     *
     * @param scenario its id
     * @param attempts attempts a year
     * @param loss mean care-hours lost an attempt
     */
    public record ByScenario(String scenario, double attempts, Estimate loss) {}

    /**
     * The best set for a budget.
     *
     * @param budget the budget
     * @param outcome what it costs and does
     * @param saved care-hours saved a year, against nothing, paired
     * @param tailSaved care-hours saved in an attempt of the worst tenth, against nothing, paired
     * @param spared people a year who are no longer exposed, against nothing, paired
     * @param exact whether all sets that fit were evaluated
     */
    public record Funded(
            Budget budget, Outcome outcome, Estimate saved, Estimate tailSaved, Estimate spared, boolean exact) {

        /** Whether it surely saves care: the interval of what it saves lies above 0. */
        public boolean surelyHelps() {
            return !outcome.measures().isEmpty() && saved.low() > 0;
        }
    }

    /**
     * One measure of the answer.
     *
     * @param measure its id
     * @param worth care-hours a year lost more when it is left out, with what needs it, paired
     * @param with what is left out with it
     * @param savedSoFar care-hours saved a year by it and all before it, paired
     */
    public record Step(String measure, Estimate worth, Set<String> with, Estimate savedSoFar) {}

    /**
     * Another set beside the answer.
     *
     * @param outcome what it costs and does
     * @param more care-hours a year that it loses more than the answer, paired; the interval holds 0 for one that may be as good, and lies below
     *     0 for one that surely is better
     */
    public record Tie(Outcome outcome, Estimate more) {}
}
