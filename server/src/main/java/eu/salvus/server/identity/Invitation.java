package eu.salvus.server.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A way into an organisation for one person.
 *
 * @param id of the invitation
 * @param organisation into which it leads
 * @param email for whom
 * @param roles what they will be there
 * @param createdAt when it was made
 * @param endsAt when it is worth nothing any more
 */
record Invitation(UUID id, UUID organisation, String email, Set<Role> roles, Instant createdAt, Instant endsAt) {}
