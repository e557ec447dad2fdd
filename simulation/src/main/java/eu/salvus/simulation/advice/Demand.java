package eu.salvus.simulation.advice;

import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Price;
import org.jspecify.annotations.Nullable;

/**
 * A measure that the law demands whatever the budget.
 *
 * @param measure the measure
 * @param state how it stands here
 * @param price what it costs over the years asked for; null when it is not to be paid here or cannot be told
 */
public record Demand(Measure measure, State state, @Nullable Price price) {

    /** How a demand of the law stands. */
    public enum State {
        /** Everything it would change is as good already. */
        IN_PLACE,
        /** It is in the answer. */
        FUNDED,
        /** It is not in the answer, and due all the same. */
        UNFUNDED,
        /** The simulator cannot show it in the twin: to be checked by hand. */
        TO_CHECK
    }
}
