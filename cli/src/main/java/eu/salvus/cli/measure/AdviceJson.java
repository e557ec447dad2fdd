package eu.salvus.cli.measure;

import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.advice.Demand;
import eu.salvus.simulation.advice.Option;
import eu.salvus.simulation.advice.OwnStaff;
import eu.salvus.simulation.advice.Remains;
import eu.salvus.simulation.advice.Scope;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Doubt;
import eu.salvus.simulation.measure.Doer;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Price;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Advice as JSON: what was asked, what may be taken here, and the choice.
 *
 * @param years over which costs are counted
 * @param seed of all draws
 * @param runs of each scenario
 * @param tail weight of the worst tenth in what is to be small
 * @param options what this hospital may take
 * @param choice the answer
 * @param demands what the law demands
 * @param scope whether the duties of NIS2 are likely to bind this hospital
 * @param remains what the budget leaves over, null where it sets no limit, and what the law demands that would still fit
 * @param ownStaff what the hospital's own IT could give, by assumption
 * @param inPlace ids of measures that are there already
 * @param notSimulated ids of measures whose good the simulator cannot show
 * @param doubt what becomes of the answer when unsure numbers are others
 */
record AdviceJson(
        double years,
        long seed,
        int runs,
        double tail,
        List<Offer> options,
        Choice choice,
        List<Due> demands,
        Scope scope,
        Left remains,
        OwnStaff ownStaff,
        List<String> inPlace,
        List<String> notSimulated,
        @Nullable Doubt doubt) {

    /** A measure this hospital may take. */
    record Offer(String measure, int parts, Price price, int leadTimeDays, List<String> needs, Doer by) {}

    /** A measure the law demands. */
    record Due(String measure, Demand.State state, @Nullable Price price) {}

    /** What the budget leaves over. */
    record Left(double money, double staffDays, List<String> demands) {}

    static AdviceJson of(Advice advice) {
        return new AdviceJson(
                advice.request().years(),
                advice.request().seed(),
                advice.request().runs(),
                advice.request().aim().tail(),
                advice.options().stream().map(AdviceJson::offer).toList(),
                advice.choice(),
                advice.demands().stream()
                        .map(each -> new Due(each.measure().id(), each.state(), each.price()))
                        .toList(),
                advice.scope(),
                left(advice.remains()),
                advice.ownStaff(),
                advice.inPlace().stream().map(Measure::id).toList(),
                advice.notSimulated().stream().map(Measure::id).toList(),
                advice.doubt());
    }

    private static Left left(Remains remains) {
        return new Left(
                remains.money(),
                remains.staffDays(),
                remains.demands().stream().map(each -> each.measure().id()).toList());
    }

    private static Offer offer(Option option) {
        return new Offer(
                option.measure().id(),
                option.parts(),
                option.price(),
                option.measure().leadTimeDays(),
                option.needs().stream().sorted().toList(),
                option.measure().by());
    }
}
