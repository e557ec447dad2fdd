package eu.salvus.server.identity;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, for which organisation.
 *
 * @param person the person; null for a guest
 * @param name what others read
 * @param organisation all that is read and written belongs to it
 * @param roles in the organisation
 */
public record Caller(@Nullable UUID person, String name, UUID organisation, Set<Role> roles) implements Serializable {

    /** Copies the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody without an account. */
    public static Caller guest(UUID organisation) {
        return new Caller(null, "", organisation, Set.of(Role.GUEST));
    }

    /** Whether it is somebody without an account. */
    public boolean isGuest() {
        return person == null;
    }

    /** What the caller may do. */
    public Set<Permission> permissions() {
        return Role.permissions(roles);
    }

    /** Who it was, in the audit log: no name, for the log outlives people's wish to be forgotten. */
    public String actor() {
        return person == null ? "guest" : person.toString();
    }
}
