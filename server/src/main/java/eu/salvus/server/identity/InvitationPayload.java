package eu.salvus.server.identity;

import eu.salvus.server.OneOf;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, for those who invite.
 *
 * @param id of the invitation
 * @param email for whom
 * @param roles what they will be
 * @param createdAt when it was made
 * @param endsAt when its link is worth nothing any more
 * @param path of the link to hand over, after the address of this Salvus; told once, when it is made
 */
record InvitationPayload(
        UUID id,
        String email,
        List<@OneOf(value = Role.class, never = "guest") String> roles,
        Instant createdAt,
        Instant endsAt,
        @Nullable String path) {

    static InvitationPayload of(Invitation invitation, @Nullable String token) {
        return new InvitationPayload(
                invitation.id(),
                invitation.email(),
                Roles.words(invitation.roles()),
                invitation.createdAt(),
                invitation.endsAt(),
                token == null ? null : "/invitation/" + token);
    }

    /** Those that wait, oldest first. */
    record All(List<InvitationPayload> items) {}

    /**
     * Who is to be invited.
     *
     * @param email for whom
     * @param roles what they will be, such as {@code security-officer}; at least one
     */
    record Asked(String email, List<@OneOf(value = Role.class, never = "guest") String> roles) {}

    /**
     * An invitation, for whoever holds its link.
     *
     * @param organisation into which it leads
     * @param kind what the organisation is
     * @param email for whom
     * @param roles what they will be
     * @param endsAt when it is worth nothing any more
     * @param accountKnown whether the person has an account here already, and so gives its password instead of a new one
     */
    record Shown(
            String organisation,
            @OneOf(Organisation.Kind.class) String kind,
            String email,
            List<@OneOf(value = Role.class, never = "guest") String> roles,
            Instant endsAt,
            boolean accountKnown) {}

    /**
     * The answer to an invitation.
     *
     * @param name of the person; not needed when the account is known
     * @param password a new one, or that of the account when it is known
     */
    record Answer(@Nullable String name, String password) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return "answer to an invitation";
        }
    }
}
