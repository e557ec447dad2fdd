package eu.salvus.simulation.advice;

import eu.salvus.simulation.choice.Aim;
import eu.salvus.simulation.choice.Budget;
import eu.salvus.simulation.choice.Effort;
import eu.salvus.simulation.measure.HospitalObjective.Attempts;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.twin.Twin;
import java.util.List;

/**
 * What a hospital asks.
 *
 * @param twin the hospital
 * @param catalogue what may be taken
 * @param mix the attacks looked at, with their attempts a year; at least one
 * @param budget what the answer may cost over all the years
 * @param years over which costs are counted, above 0
 * @param aim what is to be small
 * @param effort how much work the search may be
 * @param runs of each scenario for each set, 1 or more
 * @param points combinations of unsure numbers tried afterwards; 0 for none
 * @param seed of all draws
 * @param threads 1 or more; they change no answer
 */
public record Request(
        Twin twin,
        Measures catalogue,
        List<Attempts> mix,
        Budget budget,
        double years,
        Aim aim,
        Effort effort,
        int runs,
        int points,
        long seed,
        int threads) {

    /** Copies the mix; refuses an empty one and years that are none. */
    public Request {
        mix = List.copyOf(mix);
        if (mix.isEmpty()) {
            throw new IllegalArgumentException("no scenario is looked at; name one or more");
        }
        if (!(years > 0) || Double.isInfinite(years)) {
            throw new IllegalArgumentException("the years must be above 0, not " + years);
        }
    }
}
