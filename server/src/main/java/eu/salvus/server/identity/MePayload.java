package eu.salvus.server.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, and what they may do.
 *
 * @param state {@code new}, {@code signed-out}, {@code factor-needed}, {@code signed-in} or {@code guest}
 * @param person who; null for a guest and for nobody
 * @param organisation for which organisation; null for nobody
 * @param permissions what they may do
 * @param guestAllowed whether the demo may be explored without an account
 */
record MePayload(
        String state,
        @Nullable PersonPayload person,
        @Nullable OrganisationPayload organisation,
        List<String> permissions,
        boolean guestAllowed) {

    record PersonPayload(UUID id, String name, String email, String language) {}

    record OrganisationPayload(UUID id, String name, String kind) {}
}
