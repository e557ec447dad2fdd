package eu.salvus.server.prevention;

import eu.salvus.server.simulation.ResultPayload.Range;
import eu.salvus.simulation.advice.Demand;
import eu.salvus.simulation.advice.FrontAdvice;
import eu.salvus.simulation.advice.Option;
import eu.salvus.simulation.advice.OwnStaff;
import eu.salvus.simulation.advice.Scope;
import eu.salvus.simulation.choice.Choice.ByScenario;
import eu.salvus.simulation.choice.Choice.Outcome;
import eu.salvus.simulation.choice.Choice.Tie;
import eu.salvus.simulation.choice.Front;
import eu.salvus.simulation.measure.Amount;
import eu.salvus.simulation.measure.HospitalObjective;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Price;
import eu.salvus.twin.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a search found, in a language.
 *
 * @param advice what was found
 * @param locale whose language it is told in
 */
record ToldPlans(FrontAdvice advice, Locale locale) {

    private static final Price NOTHING = new Price(Amount.ZERO, Amount.ZERO, Amount.ZERO);

    PlansPayload payload() {
        Front front = advice.front();
        Outcome nothing = front.nothing();
        OwnStaff staff = advice.ownStaff();
        List<PlansPayload.Plan> plans = new ArrayList<>();
        for (int i = 0; i < front.plans().size(); i++) {
            plans.add(plan(front.plans().get(i), advice.demands().get(i)));
        }
        return new PlansPayload(
                advice.request().budget().money(),
                advice.request().years(),
                advice.request().mix().stream()
                        .map(each -> new PlansPayload.Attack(
                                each.scenario().id(), each.scenario().name().in(locale), each.aYear()))
                        .toList(),
                advice.request().runs() * advice.request().mix().size(),
                front.evaluations(),
                advice.options().size(),
                Range.of(nothing.loss()),
                anAttempt(nothing),
                nothing.tail().value(),
                nothing.people().value(),
                plans,
                new NamedMeasures(advice, locale).told(plans),
                new PlansPayload.Staff(staff.people(), staff.days(), OwnStaff.DAYS_A_YEAR),
                advice.scope() == Scope.LIKELY,
                names(advice.inPlace()),
                names(advice.notSimulated()));
    }

    private PlansPayload.Plan plan(Front.Plan plan, List<Demand> demands) {
        Outcome outcome = plan.best().outcome();
        Price price = outcome.measures().stream()
                .map(this::option)
                .map(Option::price)
                .reduce(Price::plus)
                .orElse(NOTHING);
        return new PlansPayload.Plan(
                outcome.money(),
                PlansPayload.Span.of(price.euros()),
                outcome.staffDays(),
                PlansPayload.Span.of(price.staffDays()),
                Range.of(plan.best().saved()),
                plan.best().surelyHelps(),
                Range.of(outcome.loss()),
                anAttempt(outcome),
                outcome.tail().value(),
                outcome.people().value(),
                outcome.standing() / HospitalObjective.FRICTION_SHARE,
                plan.worths().stream()
                        .map(worth -> new PlansPayload.Step(
                                worth.measure(),
                                Range.of(worth.lost()),
                                worth.with().stream().sorted().toList()))
                        .toList(),
                plan.ties().stream().map(tie -> tie(tie, outcome)).toList(),
                demands.stream()
                        .map(demand -> new PlansPayload.Duty(demand.measure().id(), Words.of(demand.state())))
                        .toList());
    }

    private static PlansPayload.Tie tie(Tie tie, Outcome plan) {
        List<String> theirs = tie.outcome().measures();
        return new PlansPayload.Tie(
                theirs.stream().filter(id -> !plan.measures().contains(id)).toList(),
                plan.measures().stream().filter(id -> !theirs.contains(id)).toList(),
                tie.outcome().money(),
                Range.of(tie.more()));
    }

    private Option option(String measure) {
        return advice.options().stream()
                .filter(option -> option.measure().id().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** Mean care-hours lost an attempt, by the attacks alone. */
    private static double anAttempt(Outcome outcome) {
        double attempts =
                outcome.scenarios().stream().mapToDouble(ByScenario::attempts).sum();
        return (outcome.loss().value() - outcome.standing()) / attempts;
    }

    private List<String> names(List<Measure> measures) {
        return measures.stream().map(measure -> measure.name().in(locale)).toList();
    }
}
