package eu.salvus.simulation.advice;

import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Doubt;
import eu.salvus.simulation.measure.HospitalUncertainty.Unsure;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.variant.Tally;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which measures a hospital should take first.
 *
 * @param request what was asked
 * @param options the measures it may take, in the order of the catalogue
 * @param choice the best of them; measures are named by their ids
 * @param demands what the law demands, whatever the budget
 * @param inPlace measures whose effect is there already
 * @param notSimulated measures whose good the simulator cannot show
 * @param doubt what becomes of the answer when unsure numbers are others; null when that was not asked
 * @param unsure what {@link Doubt.Assumption#dimension()} counts; empty without a doubt
 * @param tally how much was simulated in the search, and how much taken over
 */
public record Advice(
        Request request,
        List<Option> options,
        Choice choice,
        List<Demand> demands,
        List<Measure> inPlace,
        List<Measure> notSimulated,
        @Nullable Doubt doubt,
        List<Unsure> unsure,
        Tally tally) {

    /** The option of a measure's id. */
    public Option option(String measure) {
        return options.stream()
                .filter(option -> option.measure().id().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** The measures of the answer, in the order to take them. */
    public List<Option> chosen() {
        return choice.steps().stream().map(step -> option(step.measure())).toList();
    }

    /** The measure with an id. */
    public Measure measure(String id) {
        return Objects.requireNonNull(request.catalogue().find(id));
    }

    /** What the budget leaves over, and what the law demands that would still fit. */
    public Remains remains() {
        return Remains.of(this);
    }

    /** What the hospital's own IT could give over the years asked for. */
    public OwnStaff ownStaff() {
        return OwnStaff.of(request.twin(), request.years());
    }

    /** Whether the duties of NIS2 are likely to bind this hospital. */
    public Scope scope() {
        return Scope.of(request.twin());
    }
}
