package eu.salvus.server.simulation;

import eu.salvus.server.OneOf;
import eu.salvus.server.notification.Topic;
import eu.salvus.server.work.State;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A simulation.
 *
 * @param id of the simulation
 * @param twin the hospital
 * @param twinVersion which version of it
 * @param twinName what people call the hospital
 * @param scenario id of what is tried
 * @param scenarioTitle what people call it
 * @param runs how many attacks are simulated
 * @param seed of all draws
 * @param measures taken before the attack
 * @param state {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param done attacks simulated so far
 * @param problem why it failed; null when it did not
 * @param createdAt when it was asked for
 * @param createdBy who asked
 * @param ahead how many wait before it; null when it does not wait
 */
record SimulationPayload(
        UUID id,
        UUID twin,
        int twinVersion,
        String twinName,
        String scenario,
        String scenarioTitle,
        int runs,
        long seed,
        List<String> measures,
        @OneOf(State.class) String state,
        int done,
        @Nullable String problem,
        Instant createdAt,
        String createdBy,
        @Nullable Integer ahead) {

    static SimulationPayload of(StoredSimulation stored, @Nullable Integer ahead, Locale locale) {
        Scenario scenario = Scenarios.find(stored.scenario());
        return new SimulationPayload(
                stored.id(),
                stored.twin(),
                stored.twinVersion(),
                stored.twinName(),
                stored.scenario(),
                scenario == null ? stored.scenario() : scenario.name().in(locale),
                stored.runs(),
                stored.seed(),
                stored.measures(),
                Words.of(stored.state()),
                stored.done(),
                stored.problem(),
                stored.createdAt(),
                stored.createdBy(),
                ahead);
    }

    /**
     * Some of them, newest first.
     *
     * @param items the simulations
     * @param next ask for those after this one; null when there are no more
     */
    record Page(List<SimulationPayload> items, @Nullable UUID next) {}

    /**
     * How far one is, as those hear who watch.
     *
     * @param id of the simulation
     * @param state as in {@link SimulationPayload}
     * @param done attacks simulated so far
     * @param runs of how many
     */
    @Topic("simulation")
    record Progress(UUID id, @OneOf(State.class) String state, int done, int runs) {}

    /**
     * What is asked for.
     *
     * @param twin the hospital
     * @param twinVersion which version of it; the newest when not told
     * @param scenario what is tried
     * @param runs how many attacks; the usual number when not told
     * @param seed of all draws; 1 when not told
     * @param measures ids of measures taken before the attack; none when not told
     */
    record Asked(
            UUID twin,
            @Nullable Integer twinVersion,
            String scenario,
            @Nullable Integer runs,
            @Nullable Long seed,
            @Nullable List<String> measures) {}
}
