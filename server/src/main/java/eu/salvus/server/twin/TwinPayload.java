package eu.salvus.server.twin;

import eu.salvus.server.notification.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A twin as it is listed.
 *
 * @param id of the twin
 * @param name what people call the hospital
 * @param version the newest
 * @param assets how many it has
 * @param services how many clinical services it has
 * @param updatedAt when the newest version was saved
 * @param updatedBy who saved it
 * @param demo whether it is the demo hospital
 */
record TwinPayload(
        UUID id,
        String name,
        int version,
        int assets,
        int services,
        Instant updatedAt,
        String updatedBy,
        boolean demo) {

    static TwinPayload of(StoredTwin twin) {
        return new TwinPayload(
                twin.id(),
                twin.name(),
                twin.version(),
                twin.assets(),
                twin.services(),
                twin.updatedAt(),
                twin.updatedBy(),
                twin.demo());
    }

    /**
     * That one changed, as those hear who watch.
     *
     * @param id of the twin
     * @param version the newest; null when it was deleted
     */
    @Topic("twin")
    record Change(UUID id, @Nullable Integer version) {}

    /** All of an organisation: they are few. */
    record All(List<TwinPayload> items) {}
}
