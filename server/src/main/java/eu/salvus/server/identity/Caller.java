package eu.salvus.server.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, for which organisation.
 *
 * @param person the person; null for a guest
 * @param name what others read
 * @param organisation all that is read and written belongs to it
 * @param permissions what the caller may do there
 */
public record Caller(@Nullable UUID person, String name, UUID organisation, Set<Permission> permissions) {

    /** What the log calls somebody without an account. */
    static final String GUEST = "guest";

    /** Copies the permissions. */
    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** Somebody without an account. */
    public static Caller guest(UUID organisation) {
        return new Caller(null, "", organisation, Role.GUEST.permissions());
    }

    /** Whether it is somebody without an account. */
    public boolean isGuest() {
        return person == null;
    }

    /** Who it was, in the audit log: no name, for the log outlives people's wish to be forgotten. */
    public String actor() {
        return person == null ? GUEST : person.toString();
    }
}
