package eu.salvus.server.identity;

import eu.salvus.server.OneOf;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token by which a program calls for the caller.
 *
 * @param id of the token
 * @param name what it is for
 * @param scopes what it may do, such as {@code read-twin}
 * @param createdAt when it was made
 * @param endsAt when it is worth nothing any more
 * @param usedAt when it was used last, to ten minutes; null when it never was
 * @param token to be sent as {@code Authorization: Bearer}; told once, when it is made
 */
record TokenPayload(
        UUID id,
        String name,
        List<@OneOf(value = Permission.class, never = "own-account") String> scopes,
        Instant createdAt,
        Instant endsAt,
        @Nullable Instant usedAt,
        @Nullable String token) {

    /** No secret is ever written anywhere. */
    @Override
    public String toString() {
        return "token " + id;
    }

    /** Those that can still be used, oldest first. */
    record All(List<TokenPayload> items) {}

    /**
     * A token to be made.
     *
     * @param name what it is for
     * @param scopes what it may do; each a permission of the caller, though never {@code own-account}
     * @param days how long it lasts, 1 to 366
     */
    record Asked(String name, List<@OneOf(value = Permission.class, never = "own-account") String> scopes, int days) {}
}
