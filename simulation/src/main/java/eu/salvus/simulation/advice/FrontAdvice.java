package eu.salvus.simulation.advice;

import eu.salvus.simulation.choice.Front;
import eu.salvus.simulation.measure.Measure;
import java.util.List;

/**
 * Which measures a hospital should take first, for any amount of money up to the most there could be.
 *
 * @param request what was asked
 * @param options the measures it may take, in the order of the catalogue
 * @param front the best of them for growing amounts of money; measures are named by their ids
 * @param demands what the law demands, for each plan of the front
 * @param inPlace measures whose effect is there already
 * @param notSimulated measures whose good the simulator cannot show
 */
public record FrontAdvice(
        Request request,
        List<Option> options,
        Front front,
        List<List<Demand>> demands,
        List<Measure> inPlace,
        List<Measure> notSimulated) {

    /** What the hospital's own IT could give over the years asked for. */
    public OwnStaff ownStaff() {
        return OwnStaff.of(request.twin(), request.years());
    }

    /** Whether the duties of NIS2 are likely to bind this hospital. */
    public Scope scope() {
        return Scope.of(request.twin());
    }
}
