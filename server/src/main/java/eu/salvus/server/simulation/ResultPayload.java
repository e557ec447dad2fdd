package eu.salvus.server.simulation;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result, in the reader's language.
 *
 * @param headline the answer in plain sentences
 * @param services care lost by clinical service
 * @param careLost care-hours lost an attempt, on average
 * @param worstTenth care-hours lost in the worst tenth of the attempts, on average
 * @param peopleExposed people whose records were read or taken; never converted into care
 * @param moments what happens in the typical attack, in order of time
 */
public record ResultPayload(
        List<String> headline,
        List<Service> services,
        Range careLost,
        Range worstTenth,
        Range peopleExposed,
        List<Moment> moments) {

    /**
     * A clinical service.
     *
     * @param id in the twin
     * @param name what people call it
     * @param careHours care-hours lost an attempt, on average
     * @param patients patients not treated, on average
     */
    public record Service(String id, String name, Range careHours, Range patients) {}

    /**
     * A value with its 95 % interval.
     *
     * @param value the estimate
     * @param low the lower end; null when it is not bounded
     * @param high the upper end; null when it is not bounded
     */
    public record Range(
            double value, @Nullable Double low, @Nullable Double high) {

        /** An estimate; an end without a bound is left out. */
        public static Range of(Estimate estimate) {
            return new Range(estimate.value(), bounded(estimate.low()), bounded(estimate.high()));
        }

        private static @Nullable Double bounded(double value) {
            return Double.isFinite(value) ? Double.valueOf(value) : null;
        }
    }

    /**
     * A moment of the typical attack.
     *
     * @param time hours since its beginning
     * @param clock day and time as people write them
     * @param text what happens
     */
    public record Moment(double time, String clock, String text) {}
}
