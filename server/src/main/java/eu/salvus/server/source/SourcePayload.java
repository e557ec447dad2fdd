package eu.salvus.server.source;

import eu.salvus.server.OneOf;
import eu.salvus.twin.Words;
import eu.salvus.warning.source.Breaker;
import eu.salvus.warning.source.Failure;
import eu.salvus.warning.source.Health;
import eu.salvus.warning.source.Health.Sign;
import eu.salvus.warning.source.feed.OtherPublishers;
import eu.salvus.warning.source.feed.Sources;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who publishes threats, and how asking them goes.
 *
 * @param id of it
 * @param kind of it
 * @param address where it is asked
 * @param active whether it is asked
 * @param added whether people added it, and so may remove it
 * @param sign how it does
 * @param since since when it is silent; null where it is not
 * @param answeredAt when it last gave a usable answer
 * @param newsAt when it last had anything new
 * @param failedAt when it last failed
 * @param why what went wrong then, in one word; null where it never failed, or long ago
 * @param failure the same as exactly as is known, in English
 * @param restsUntil until when it is left alone because it keeps failing; null where it is not
 * @param dueAt when it is asked next; null at once
 * @param asking whether it is being asked just now
 * @param missed how many of its advisories not every organisation here could hear yet; they are tried again by themselves
 * @param notes what its last good answer had wrong with it, in English
 * @param others publishers in whose names it has documents that are left out, since it speaks for itself alone; twenty at most
 */
record SourcePayload(
        String id,
        @OneOf(Sources.class) String kind,
        String address,
        boolean active,
        boolean added,
        @OneOf(Sign.class) String sign,
        @Nullable Instant since,
        @Nullable Instant answeredAt,
        @Nullable Instant newsAt,
        @Nullable Instant failedAt,
        @OneOf(Failure.class) @Nullable String why,
        @Nullable String failure,
        @Nullable Instant restsUntil,
        @Nullable Instant dueAt,
        boolean asking,
        int missed,
        List<String> notes,
        List<String> others) {

    static SourcePayload of(StoredSource source, Path folder, boolean asking, int missed, Instant now) {
        Health health = source.standing().health();
        Breaker breaker = source.standing().breaker();
        Sign sign = source.sign(folder, now);
        return new SourcePayload(
                source.id(),
                Words.of(source.kind()),
                source.place(),
                source.active(),
                source.added(),
                Words.of(sign),
                source.isSilent(folder, now) ? source.since(sign) : null,
                health.lastSuccess(),
                health.lastNews(),
                health.lastFailure(),
                health.why() == null ? null : Words.of(health.why()),
                health.failure(),
                breaker.position(now) == Breaker.Position.OPEN ? breaker.until() : null,
                source.standing().due(),
                asking,
                missed,
                source.notes(),
                OtherPublishers.in(source.notes()));
    }

    /**
     * All of them.
     *
     * @param asked whether any is asked: whoever runs this Salvus may have switched asking off
     * @param mayManage whether the caller may change anything here
     */
    record All(boolean asked, boolean mayManage, List<SourcePayload> items) {}

    /**
     * One to be added.
     *
     * @param kind {@code csaf} or {@code stix}
     * @param address a domain such as {@code example.org}, or an address
     */
    record Added(@OneOf(Sources.class) String kind, String address) {}

    /** Whether one is to be asked. */
    record Switched(boolean active) {}
}
