package eu.salvus.server.identity;

import eu.salvus.server.OneOf;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who belongs to the caller's organisation.
 *
 * @param id of the person
 * @param name what others read
 * @param email by which they sign in
 * @param roles what they are there, such as {@code security-officer}
 */
record MemberPayload(
        UUID id, String name, String email, List<@OneOf(value = Role.class, never = "guest") String> roles) {

    /** All of them, by name. */
    record All(List<MemberPayload> items) {}

    /**
     * What somebody is to be.
     *
     * @param roles all of them; at least one
     */
    record RolesAsked(List<@OneOf(value = Role.class, never = "guest") String> roles) {}
}
