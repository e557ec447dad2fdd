package eu.salvus.server.prevention;

import eu.salvus.server.OneOf;
import eu.salvus.server.simulation.ResultPayload.Range;
import eu.salvus.simulation.advice.Demand;
import eu.salvus.simulation.measure.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best plans found for growing amounts of money, in the reader's language. Amounts a year hold if attacks are tried as often as the mix says.
 *
 * @param money euros over all years, at most
 * @param years over which costs are counted
 * @param mix the scenarios looked at
 * @param attempts simulated attacks on which each plan was scored
 * @param tried sets of measures that the search looked at
 * @param possible measures that this hospital may take
 * @param lost care-hours lost a year without any measure
 * @param lostAnAttempt care-hours lost in an attack on average, without any measure
 * @param worstTenth care-hours lost in the worst tenth of the attacks, without any measure
 * @param people whose records are read or taken, a year, without any measure; never converted into care
 * @param plans cheapest first, each better than all before it
 * @param measures all that the plans, their ties and the law name
 * @param staff the time that the hospital's own IT could give
 * @param lawLikely whether the duties of NIS2 are likely to bind this hospital
 * @param inPlace names of measures whose effect is there already
 * @param notSimulated names of measures whose good no simulation can show
 */
record PlansPayload(
        double money,
        double years,
        List<Attack> mix,
        int attempts,
        int tried,
        int possible,
        Range lost,
        double lostAnAttempt,
        double worstTenth,
        double people,
        List<Plan> plans,
        List<Told> measures,
        Staff staff,
        boolean lawLikely,
        List<String> inPlace,
        List<String> notSimulated) {

    /**
     * A scenario looked at.
     *
     * @param id of the scenario
     * @param title what people call it
     * @param aYear attempts a year
     */
    record Attack(String id, String title, double aYear) {}

    /**
     * A plan.
     *
     * @param money euros over all years, in the middle of each price
     * @param moneyRange the range of the sum
     * @param staffDays days of the hospital's own people, in the middle
     * @param staffDaysRange the range of the sum
     * @param saved care-hours saved a year
     * @param sure whether it surely saves care: the interval lies above nothing
     * @param lost care-hours lost a year with it
     * @param lostAnAttempt care-hours lost in an attack on average
     * @param worstTenth care-hours lost in the worst tenth of the attacks
     * @param people whose records are read or taken, a year
     * @param staffHours hours a year that the measures take of those who care
     * @param steps its measures, the most worth first, nothing before what it needs
     * @param ties other sets that cost no more and cannot be told from it
     * @param law what the law demands, whatever the budget
     */
    record Plan(
            double money,
            Span moneyRange,
            double staffDays,
            Span staffDaysRange,
            Range saved,
            boolean sure,
            Range lost,
            double lostAnAttempt,
            double worstTenth,
            double people,
            double staffHours,
            List<Step> steps,
            List<Tie> ties,
            List<Duty> law) {}

    /**
     * A measure of a plan.
     *
     * @param measure its id
     * @param worth care-hours a year lost more when it is left out, with what needs it
     * @param with ids of what is left out with it
     */
    record Step(String measure, Range worth, List<String> with) {}

    /**
     * Another set beside a plan.
     *
     * @param more ids of what it has and the plan has not
     * @param less ids of what the plan has and it has not
     * @param money euros over all years
     * @param lost care-hours a year that it loses more than the plan
     */
    record Tie(List<String> more, List<String> less, double money, Range lost) {}

    /**
     * A measure that the law demands.
     *
     * @param measure its id
     * @param state {@code in-place}, {@code funded}, {@code unfunded} or {@code to-check}
     */
    record Duty(String measure, @OneOf(Demand.State.class) String state) {}

    /**
     * A measure, told.
     *
     * @param id of the measure
     * @param name what people call it
     * @param summary what it does
     * @param who can carry it out
     * @param howTo how to do it oneself; null when it is the supplier's
     * @param supplierMessage a message to send to the supplier; null when there is none
     * @param euros over all years; null when it is not to be paid here
     * @param staffDays over all years; null when it is not to be paid here
     * @param leadTimeDays days from the decision until it works
     * @param law laws that demand it
     * @param guides guides that advise it
     */
    record Told(
            String id,
            String name,
            String summary,
            String who,
            @Nullable String howTo,
            @Nullable String supplierMessage,
            @Nullable Span euros,
            @Nullable Span staffDays,
            int leadTimeDays,
            List<String> law,
            List<String> guides) {}

    /**
     * A range of what something costs.
     *
     * @param low the least
     * @param middle in the middle
     * @param high the most
     */
    record Span(double low, double middle, double high) {

        static Span of(Amount amount) {
            return new Span(amount.low(), amount.middle(), amount.high());
        }
    }

    /**
     * The hospital's own IT.
     *
     * @param people how many, as far as the twin tells
     * @param days they could give over all years, by assumption
     * @param daysAYear of one person, by assumption
     */
    record Staff(int people, double days, double daysAYear) {}
}
