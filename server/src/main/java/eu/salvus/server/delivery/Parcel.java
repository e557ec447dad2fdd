package eu.salvus.server.delivery;

import eu.salvus.warning.alert.Priority;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as a channel sends it: neutral, whatever it is about.
 *
 * @param id the same at each attempt
 * @param at when it was made
 * @param to the e-mail address of the person
 * @param language of its texts
 * @param zone in which times are told
 * @param items what it tells of, in the order of time; at least one
 * @param settings where somebody changes what they are told
 * @param unsubscribe where they end it without signing in
 * @param webhook where to and with which key; null for other channels
 */
record Parcel(
        UUID id,
        Instant at,
        String to,
        String language,
        ZoneId zone,
        List<Item> items,
        URI settings,
        URI unsubscribe,
        @Nullable Webhook webhook) {

    /** Copies the items. */
    Parcel {
        items = List.copyOf(items);
    }

    /**
     * One thing that is told of.
     *
     * @param topic what sort
     * @param priority how soon it is to be looked at
     * @param at since when
     * @param link where whoever signs in reads more
     */
    record Item(Topic topic, Priority priority, Instant at, URI link) {}

    /**
     * A program that listens.
     *
     * @param address where
     * @param secret with which messages are signed
     */
    record Webhook(URI address, byte[] secret) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return "webhook";
        }
    }

    /** No address is ever written anywhere. */
    @Override
    public String toString() {
        return "parcel " + id;
    }
}
