package eu.salvus.server.identity;

import eu.salvus.server.OneOf;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, and what they may do.
 *
 * @param state {@code new}, {@code signed-out}, {@code factor-to-add}, {@code factor-needed}, {@code signed-in} or {@code guest}
 * @param person who; null for a guest and for nobody
 * @param organisation for which organisation; null for nobody, and as long as a second factor is to be shown
 * @param organisations all those the person belongs to, by name
 * @param permissions what they may do
 * @param guestAllowed whether the demo may be explored without an account
 * @param factors what the person can show besides their password; null without a person
 * @param freshUntil until when the second factor counts as just shown; null when none was
 * @param addsOrganisations whether they may add organisations to this instance
 * @param centre whether this instance is a centre, which publishes for others
 */
record MePayload(
        @OneOf(value = Standing.class, words = "new") String state,
        @Nullable PersonPayload person,
        @Nullable OrganisationPayload organisation,
        List<OrganisationPayload> organisations,
        List<@OneOf(Permission.class) String> permissions,
        boolean guestAllowed,
        @Nullable FactorsPayload factors,
        @Nullable Instant freshUntil,
        boolean addsOrganisations,
        boolean centre) {

    record PersonPayload(
            UUID id,
            String name,
            String email,
            @OneOf(words = {"en", "fr"}) String language) {}

    record OrganisationPayload(
            UUID id,
            String name,
            @OneOf(Organisation.Kind.class) String kind) {}

    /**
     * What a person can show besides their password.
     *
     * @param totp whether they have an authenticator application
     * @param passkeys how many they have
     * @param recoveryCodes how many are left
     */
    record FactorsPayload(boolean totp, int passkeys, int recoveryCodes) {}
}
