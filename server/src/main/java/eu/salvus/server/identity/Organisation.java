package eu.salvus.server.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hospital, a practice, a laboratory, a centre.
 *
 * @param id of the organisation
 * @param name what people call it
 * @param kind what it is
 * @param endsAt when it is thrown away with all it holds; null for one that stays
 */
public record Organisation(
        UUID id, String name, Kind kind, @Nullable Instant endsAt) {

    /** What an organisation is. */
    public enum Kind {
        HOSPITAL,
        PRACTICE,
        LABORATORY,
        NURSING_HOME,
        CENTRE,
        AUTHORITY,
        /** A guest's, with a copy of the demo hospital. */
        GUEST
    }
}
