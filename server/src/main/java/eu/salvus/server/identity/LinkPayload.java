package eu.salvus.server.identity;

import eu.salvus.server.OneOf;
import java.time.Instant;

/**
 * A one-time link that an administrator hands over.
 *
 * @param path of the link, after the address of this Salvus; told once
 * @param endsAt when it is worth nothing any more
 */
record LinkPayload(String path, Instant endsAt) {

    /**
     * What somebody lost.
     *
     * @param purpose {@code password} for a new password, or {@code factor} to show the link once as second factor and add another
     */
    record Asked(@OneOf(words = {"password", "factor"}) String purpose) {}

    /**
     * What a link is for, for whoever holds it.
     *
     * @param purpose {@code password} or {@code factor}
     * @param email of the account
     * @param endsAt when it is worth nothing any more
     */
    record Shown(@OneOf(words = {"password", "factor"}) String purpose, String email, Instant endsAt) {}

    /**
     * The new password.
     *
     * @param password twelve signs or more
     */
    record PasswordChosen(String password) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return "a new password";
        }
    }
}
