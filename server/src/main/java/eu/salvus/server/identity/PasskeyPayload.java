package eu.salvus.server.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A passkey of the caller.
 *
 * @param id of the passkey
 * @param name what its owner calls it
 * @param createdAt when it was added
 * @param usedAt when it was used last
 */
record PasskeyPayload(UUID id, String name, Instant createdAt, Instant usedAt) {

    /** All of them, oldest first. */
    record All(List<PasskeyPayload> items) {}

    /**
     * What the browser made.
     *
     * @param name what its owner calls it
     * @param credential as {@code PublicKeyCredential.toJSON()} gives it
     */
    record Made(String name, Map<String, Object> credential) {}

    /**
     * What the browser signed.
     *
     * @param credential as {@code PublicKeyCredential.toJSON()} gives it
     */
    record Shown(Map<String, Object> credential) {}
}
