package eu.salvus.server.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param id of the person
 * @param email by which they sign in, in small letters
 * @param name what others read
 * @param language of their texts
 * @param passwordHash Argon2id, with its parameters and salt
 * @param lastOrganisation where they were last
 */
record Person(
        UUID id,
        String email,
        String name,
        String language,
        String passwordHash,
        @Nullable UUID lastOrganisation) {

    /** No hash is ever written anywhere. */
    @Override
    public String toString() {
        return "person " + id;
    }
}
