package eu.salvus.server.simulation;

import eu.salvus.server.work.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A simulation somebody asked for.
 *
 * @param id of the simulation
 * @param organisation whose it is
 * @param twin the hospital
 * @param twinVersion which version of it
 * @param twinName what people called the hospital
 * @param scenario id of what is tried
 * @param runs how many attacks are simulated
 * @param seed of all draws
 * @param measures ids of the measures taken before the attack; none for the hospital as it is
 * @param state how far it is
 * @param done runs done so far
 * @param toldRun number of the run that its result tells; null when it has none
 * @param problem why it failed; null when it did not
 * @param createdAt when it was asked for
 * @param createdBy who asked
 */
public record StoredSimulation(
        UUID id,
        UUID organisation,
        UUID twin,
        int twinVersion,
        String twinName,
        String scenario,
        int runs,
        long seed,
        List<String> measures,
        State state,
        int done,
        @Nullable Integer toldRun,
        @Nullable String problem,
        Instant createdAt,
        String createdBy) {

    /** Copies the measures. */
    public StoredSimulation {
        measures = List.copyOf(measures);
    }
}
