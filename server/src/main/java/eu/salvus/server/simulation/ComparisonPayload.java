package eu.salvus.server.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two results side by side.
 *
 * @param left the first
 * @param right the second
 * @param paired whether they share scenario, seed and number of attacks, so that they differ by the hospital alone
 * @param saved care-hours an attempt that the second loses less; null when they are not paired
 * @param spared people an attempt who are exposed no more; null when they are not paired
 * @param summary in a sentence
 * @param services by clinical service, paired; empty when they are not
 */
record ComparisonPayload(
        SimulationPayload left,
        SimulationPayload right,
        boolean paired,
        ResultPayload.@Nullable Range saved,
        ResultPayload.@Nullable Range spared,
        String summary,
        List<Service> services) {

    /**
     * A clinical service.
     *
     * @param id in the twins
     * @param saved care-hours an attempt that the second loses less
     */
    record Service(String id, ResultPayload.Range saved) {}
}
