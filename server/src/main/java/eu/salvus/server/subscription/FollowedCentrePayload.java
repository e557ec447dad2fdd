package eu.salvus.server.subscription;

import eu.salvus.server.OneOf;
import eu.salvus.twin.Words;
import eu.salvus.warning.taxii.RemoteCollection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A centre that an organisation listens to.
 *
 * @param id of the subscription
 * @param title what people call the centre
 * @param address where its TAXII server says what it has
 * @param createdAt since when
 * @param state whether it is listened to live, asked every few minutes, gives no usable answer, or was never heard yet
 * @param heardAt when it last gave a sign of life; null when it never did
 * @param newsAt when it last had something new; null when it never had
 * @param failures how often in a row it gave no usable answer
 * @param problem why it gives none; null when it does
 * @param silentSince since when it gives none, from two hours on; null otherwise
 * @param stuckSince since when something it announced cannot be had for hours, or not be trusted; null otherwise
 * @param collections what of it is read
 * @param keys fingerprints of the OpenPGP keys it is known by, in hexadecimal, sorted; none where it does not sign, or nothing was fetched yet
 * @param newKeys fingerprints of the keys that it names now and that are not believed, sorted, to be compared with what the centre says by telephone
 * @param awaited how many documents were announced and are not stored yet
 * @param parked those of them that could not be had so far, oldest first, twenty at most
 */
record FollowedCentrePayload(
        UUID id,
        String title,
        String address,
        Instant createdAt,

        @OneOf(words = {"live", "asking", "failing", "waiting"})
        String state,

        @Nullable Instant heardAt,
        @Nullable Instant newsAt,
        int failures,
        @Nullable @OneOf(Trouble.class) String problem,
        @Nullable Instant silentSince,
        @Nullable Instant stuckSince,
        List<Chosen> collections,
        List<String> keys,
        List<String> newKeys,
        int awaited,
        List<Parked> parked) {

    static FollowedCentrePayload of(
            FollowedCentre subscription,
            Ear.Sign sign,
            @Nullable CentreTrust trust,
            int awaited,
            List<Awaited> parked) {
        FollowedCentre.Health health = subscription.health();
        return new FollowedCentrePayload(
                subscription.id(),
                subscription.title(),
                subscription.address().toString(),
                subscription.createdAt(),
                state(health, sign),
                later(health.heardAt(), sign.at()),
                health.newsAt(),
                health.failures(),
                word(health.problem()),
                health.silentSince(),
                health.stuckSince(),
                subscription.collections().stream()
                        .map(each -> new Chosen(each.title(), each.address().toString()))
                        .toList(),
                trust == null
                        ? List.of()
                        : trust.fingerprints().stream().sorted().toList(),
                trust == null ? List.of() : trust.strange(),
                awaited,
                parked.stream().map(Parked::of).toList());
    }

    private static String state(FollowedCentre.Health health, Ear.Sign sign) {
        if (health.failures() > 0) {
            return "failing";
        }
        if (health.heardAt() == null) {
            return "waiting";
        }
        return sign.live() ? "live" : "asking";
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable String word(@Nullable String problem) {
        return problem == null ? null : Words.of(Trouble.valueOf(problem));
    }

    /**
     * A collection that is read, or is to be.
     *
     * @param title what the centre calls it
     * @param address of it
     */
    record Chosen(String title, String address) {}

    /**
     * A document that could not be had so far.
     *
     * @param title of the advisory
     * @param tries how often it was tried
     * @param nextTryAt when it is tried again
     * @param problem why it could not be had
     */
    record Parked(
            String title,
            int tries,
            Instant nextTryAt,
            @Nullable @OneOf(Trouble.class) String problem) {

        static Parked of(Awaited document) {
            return new Parked(
                    document.report().title(), document.tries(), document.nextTryAt(), word(document.problem()));
        }
    }

    /**
     * Those of an organisation, oldest first.
     *
     * @param centreHere whether this Salvus is itself a centre, which tells the organisations on it without a subscription
     * @param joinedHere whether the organisation joined it by a link
     */
    record All(List<FollowedCentrePayload> items, boolean centreHere, boolean joinedHere) {}

    /**
     * New keys of a centre that somebody has compared with what the centre says.
     *
     * @param fingerprints of all that were shown, in hexadecimal
     */
    record Compared(List<String> fingerprints) {}

    /**
     * A centre to be looked at.
     *
     * @param address where its TAXII server says what it has
     * @param token that it gave
     */
    record Look(String address, String token) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return address;
        }
    }

    /** What a centre offers. */
    record Offered(List<Offer> collections) {}

    /**
     * A collection that a centre offers.
     *
     * @param title what it calls it
     * @param address of it
     * @param mayRead whether it lets us read
     * @param mayWrite whether it lets us add
     */
    record Offer(String title, String address, boolean mayRead, boolean mayWrite) {

        static Offer of(RemoteCollection remote) {
            return new Offer(remote.title(), remote.address().toString(), remote.mayRead(), remote.mayWrite());
        }
    }

    /**
     * A centre to be listened to.
     *
     * @param title what people call it
     * @param address where its TAXII server says what it has
     * @param token that it gave
     * @param collections what of it is to be read, at least one
     */
    record Asked(String title, String address, String token, List<Chosen> collections) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return address;
        }
    }
}
