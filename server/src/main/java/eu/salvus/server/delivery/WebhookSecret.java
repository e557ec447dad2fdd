package eu.salvus.server.delivery;

import java.util.Base64;
import java.util.UUID;

/** The key with which messages to a program are signed: shown once, kept sealed. */
final class WebhookSecret {

    /** By which programs and people know what it is, as Standard Webhooks writes it. */
    private static final String HEAD = "whsec_";

    private WebhookSecret() {}

    /** Where it is sealed for. */
    static String place(UUID subscription) {
        return "webhook/" + subscription;
    }

    /** The bytes of a token. */
    static byte[] bytes(String token) {
        return Base64.getUrlDecoder().decode(token);
    }

    /** As its owner takes it along. */
    static String shown(String token) {
        return HEAD + Base64.getEncoder().encodeToString(bytes(token));
    }
}
