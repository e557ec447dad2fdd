package eu.salvus.server.support;

import eu.salvus.server.support.CollectionRows.Right;
import eu.salvus.server.support.CollectionRows.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collection of threats or sightings that an organisation publishes or is told.
 *
 * @param id of it
 * @param title what people call it
 * @param description what it is for; null where nobody said
 * @param alias a name that stands for the id in addresses; null where it has none
 * @param createdAt when it was made
 * @param lastAdded when its last object was added; null while it has none
 * @param shared what others may do with it; nobody else may anything
 */
record CollectionPayload(
        UUID id,
        String title,
        @Nullable String description,
        @Nullable String alias,
        Instant createdAt,
        @Nullable Instant lastAdded,
        List<Shared> shared) {

    static CollectionPayload of(Row row, List<Right> rights) {
        return new CollectionPayload(
                row.id(),
                row.title(),
                row.description(),
                row.alias(),
                row.createdAt(),
                row.lastAdded().equals(Instant.EPOCH) ? null : row.lastAdded(),
                rights.stream()
                        .map(right -> new Shared(right.organisation(), right.name(), right.mayRead(), right.mayWrite()))
                        .toList());
    }

    /**
     * What an organisation may do with a collection.
     *
     * @param organisation its id
     * @param name what people call it
     * @param mayRead whether it may read all of it
     * @param mayWrite whether it may add to it
     */
    record Shared(UUID organisation, String name, boolean mayRead, boolean mayWrite) {}

    /**
     * An organisation that may be let in.
     *
     * @param organisation its id
     * @param name what people call it
     */
    record Candidate(UUID organisation, String name) {}

    /** Those that may be let in, by name. */
    record Candidates(List<Candidate> items) {}

    /** Those of an organisation, oldest first. */
    record All(List<CollectionPayload> items) {}

    /**
     * A collection to be made.
     *
     * @param title what people call it
     * @param description what it is for; null to say nothing
     * @param alias letters from a to z, digits and hyphens; null for none
     */
    record Asked(
            String title,
            @Nullable String description,
            @Nullable String alias) {}

    /**
     * What another organisation is to be allowed.
     *
     * @param mayRead to read all of it
     * @param mayWrite to add to it
     */
    record Granted(boolean mayRead, boolean mayWrite) {}
}
