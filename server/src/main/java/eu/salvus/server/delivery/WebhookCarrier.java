package eu.salvus.server.delivery;

import eu.salvus.server.outgoing.Outgoing;
import eu.salvus.server.outgoing.UnreachableException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a program that listens, by HTTPS: JSON with the headers {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature} of
 * <a href="https://www.standardwebhooks.com">Standard Webhooks</a>: {@code v1,} and the HMAC-SHA-256 of {@code id.timestamp.body} in Base64.
 */
@Component
class WebhookCarrier implements Carrier {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int GONE = 410;

    private final Outgoing outgoing;
    private final InstantSource clock;
    private final JsonMapper json;

    WebhookCarrier(Outgoing outgoing, InstantSource clock, JsonMapper json) {
        this.outgoing = outgoing;
        this.clock = clock;
        this.json = json;
    }

    /**
     * What is sent.
     *
     * @param type {@code alerts.waiting} or {@code trial}
     * @param timestamp when it was made
     * @param data what it tells
     */
    record Body(String type, Instant timestamp, Data data) {}

    /**
     * What it tells.
     *
     * @param title of all
     * @param items one by one
     */
    record Data(String title, List<Item> items) {}

    /**
     * One thing.
     *
     * @param title neutral
     * @param raisedAt since when
     * @param link where whoever signs in reads more
     */
    record Item(String title, Instant raisedAt, String link) {}

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Receipt carry(Parcel parcel) {
        Parcel.Webhook webhook = parcel.webhook();
        if (webhook == null) {
            return Receipt.of(Result.BAD_ADDRESS);
        }
        byte[] body = json.writeValueAsBytes(body(parcel));
        long now = clock.instant().getEpochSecond();
        try {
            return receipt(outgoing.tell(
                    webhook.address(),
                    Map.of(
                            "Content-Type",
                            "application/json",
                            "webhook-id",
                            parcel.id().toString(),
                            "webhook-timestamp",
                            String.valueOf(now),
                            "webhook-signature",
                            "v1," + signature(webhook.secret(), parcel.id() + "." + now + ".", body)),
                    body));
        } catch (UnreachableException refused) {
            return Receipt.of(
                    switch (refused.reason()) {
                        case "not-https", "not-public", "bad-address" -> Result.BAD_ADDRESS;
                        case "too-slow" -> Result.TOO_SLOW;
                        default -> Result.NOT_REACHED;
                    });
        } catch (SocketTimeoutException late) {
            return Receipt.of(Result.TOO_SLOW);
        } catch (SSLException untrusted) {
            return Receipt.of(Result.NOT_TRUSTED);
        } catch (IOException failure) {
            return Receipt.of(Result.NOT_REACHED);
        }
    }

    /** Who is sent elsewhere has told nobody, whatever is there: a page to sign in answers with success. */
    private static Receipt receipt(int status) {
        if (status >= OK && status < REDIRECT) {
            return new Receipt(Result.DELIVERED, status);
        }
        return new Receipt(status == GONE ? Result.REFUSED : Result.NOT_NOW, status);
    }

    private static Body body(Parcel parcel) {
        NeutralWords words = new NeutralWords(parcel.language());
        boolean trial = parcel.items().stream().allMatch(item -> item.topic() == Topic.TRIAL);
        return new Body(
                trial ? "trial" : "alerts.waiting",
                parcel.at(),
                new Data(
                        words.title(parcel.items()),
                        parcel.items().stream()
                                .map(item -> new Item(
                                        words.title(item.topic(), item.priority()),
                                        item.at(),
                                        item.link().toString()))
                                .toList()));
    }

    /** HMAC-SHA-256 in Base64. */
    static String signature(byte[] secret, String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
