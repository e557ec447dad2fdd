package eu.salvus.server.warning;

import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.warning.alert.CareEffect;
import org.jspecify.annotations.Nullable;

/**
 * What a successful attack would cost, as its row keeps it (JSON).
 *
 * @param turned when one of the machines is turned against the hospital; null where that leads nowhere
 * @param lost when all of them are lost at once; null where that leads nowhere
 * @param runs attacks simulated for each
 */
record FoundEffect(@Nullable Cost turned, @Nullable Cost lost, int runs) {

    /**
     * The cost of one of both.
     *
     * @param careHours lost in the mean
     * @param people exposed in the mean; never converted into care
     * @param ofAllCare care lost, as a share of a usual week's care of the hospital
     * @param ofOneService the same for the clinical service that loses the largest share of its own
     * @param service its name; null where none loses any
     */
    record Cost(
            Span careHours,
            Span people,
            double ofAllCare,
            double ofOneService,
            @Nullable String service) {}

    /**
     * A mean and its 95 % interval.
     *
     * @param value the mean
     * @param low lower end, 0 or more
     * @param high upper end
     */
    record Span(double value, double low, double high) {
        /** Nothing is lost less than not at all. */
        static Span of(Estimate estimate) {
            return new Span(estimate.value(), Math.max(0, estimate.low()), Math.max(0, estimate.high()));
        }
    }

    /** The worse of both. */
    CareEffect effect() {
        double all = 0;
        double one = 0;
        for (Cost cost : new Cost[] {turned, lost}) {
            if (cost != null) {
                all = Math.max(all, cost.ofAllCare());
                one = Math.max(one, cost.ofOneService());
            }
        }
        return new CareEffect(all, one);
    }
}
