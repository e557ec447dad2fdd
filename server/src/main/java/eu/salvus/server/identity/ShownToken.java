package eu.salvus.server.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token that a program shows in the header {@code Authorization}. */
public final class ShownToken {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private ShownToken() {}

    /** By {@code Bearer} (RFC 6750). */
    public static Optional<String> bearer(@Nullable String header) {
        return after(BEARER, header);
    }

    /**
     * By {@code Bearer}, or as the password of {@code Basic} (RFC 7617), whatever name comes with it: TAXII 2.1 and programs that fetch advisories know
     * the latter at least.
     */
    public static Optional<String> bearerOrBasic(@Nullable String header) {
        return bearer(header).or(() -> after(BASIC, header).flatMap(ShownToken::password));
    }

    private static Optional<String> after(String scheme, @Nullable String header) {
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(header.substring(scheme.length()).strip())
                : Optional.empty();
    }

    private static Optional<String> password(String packed) {
        try {
            String pair = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
