package eu.salvus.server.delivery;

import java.util.UUID;

/** Where secrets of webhooks are sealed for. */
final class WebhookSecret {

    private WebhookSecret() {}

    static String place(UUID subscription) {
        return "webhook/" + subscription;
    }
}
