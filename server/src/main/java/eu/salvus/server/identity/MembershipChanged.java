package eu.salvus.server.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody may do something else in an organisation from now on: told in the transaction of the change.
 *
 * @param person who
 * @param organisation where
 * @param permissions what they may do there now; none when they do not belong to it any more
 */
public record MembershipChanged(UUID person, UUID organisation, Set<Permission> permissions) {

    /** Copies the permissions. */
    public MembershipChanged {
        permissions = Set.copyOf(permissions);
    }
}
