package eu.salvus.server.simulation;

import java.time.Instant;
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
 * @param state how far it is
 * @param done runs done so far
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
        State state,
        int done,
        @Nullable String problem,
        Instant createdAt,
        String createdBy) {}
