package eu.salvus.server.identity;

import eu.salvus.server.RefusedException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: which are good enough, and their hashes by Argon2id with the parameters that OWASP asks for at least (19 MiB, two passes). As each
 * hash takes that memory, few are made at a time.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 10;
    private static final int BAD_REQUEST = 400;

    /** Shorter parts of a name or an address may stand in a password by chance. */
    private static final int TELLING_PART = 4;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final BreachedPasswords breached;
    private final String nobodys;

    Passwords(BreachedPasswords breached, Tokens tokens) {
        this.breached = breached;
        nobodys = hashed(() -> encode(tokens.token()));
    }

    /**
     * Hashes a new password.
     *
     * @param words that it must not be made of: the person's name and address, the organisation
     * @throws RefusedException when it is too easily guessed
     */
    String hash(String password, String... words) {
        check(password, words);
        return hashed(() -> encode(password));
    }

    /** Whether a password belongs to a hash. Without a hash it takes as long, and never does. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        boolean same = hashed(() -> encoder.matches(password, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private void check(String password, String... words) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new RefusedException(BAD_REQUEST, "password-length", SHORTEST, LONGEST);
        }
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            for (String part : word.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                rest = part.length() < TELLING_PART ? rest : rest.replace(part, "");
            }
        }
        if (rest.length() < SHORTEST - TELLING_PART
                || password.chars().distinct().count() < TELLING_PART) {
            throw new RefusedException(BAD_REQUEST, "password-guessable");
        }
        if (breached.contains(password)) {
            throw new RefusedException(BAD_REQUEST, "password-breached");
        }
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("a password has no hash");
        }
        return hash;
    }

    private <T> T hashed(Supplier<T> work) {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyAttemptsException(Duration.ofSeconds(PATIENCE_SECONDS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting to hash a password", stopped);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
