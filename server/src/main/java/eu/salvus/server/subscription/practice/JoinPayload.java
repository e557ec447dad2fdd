package eu.salvus.server.subscription.practice;

import eu.salvus.server.OneOf;
import eu.salvus.server.identity.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which practices join, for whoever made it.
 *
 * @param id of the link
 * @param title for whom it is
 * @param collections what those who join may read
 * @param createdAt when it was made
 * @param endsAt when it is worth nothing any more
 * @param most how many may join by it
 * @param used how many have
 * @param path of the link to hand over, after the address of this Salvus; told once, when it is made
 */
record JoinPayload(
        UUID id,
        String title,
        List<UUID> collections,
        Instant createdAt,
        Instant endsAt,
        int most,
        int used,
        @Nullable String path) {

    static JoinPayload of(JoinLink link, @Nullable String token) {
        return new JoinPayload(
                link.id(),
                link.title(),
                link.collections(),
                link.createdAt(),
                link.endsAt(),
                link.most(),
                link.used(),
                token == null ? null : "/join/" + token);
    }

    /** Those of a centre, newest first. */
    record All(List<JoinPayload> items) {}

    /**
     * A link to be made.
     *
     * @param title for whom it is
     * @param collections of the centre, which those who join may read
     * @param days how long it lasts
     * @param most how many may join by it
     */
    record Asked(String title, List<UUID> collections, int days, int most) {}

    /**
     * A link, for whoever holds it.
     *
     * @param centre which centre
     * @param title for whom it is
     * @param endsAt when it is worth nothing any more
     * @param letterFirst whether an address has to be proved by a letter before somebody joins; where not, whoever joins is given a name to sign in by
     */
    record Shown(String centre, String title, Instant endsAt, boolean letterFirst) {}

    /**
     * That somebody has a letter.
     *
     * @param proof of the address it was sent to, as the letter holds it
     */
    record Proof(String proof) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return "a proof";
        }
    }

    /**
     * Whom a letter was sent to.
     *
     * @param email the address that is proved
     */
    record Proved(String email) {}

    /**
     * Where a letter is to go that proves an address.
     *
     * @param email of whoever joins
     */
    record Addressed(String email) {

        /** No address is ever written anywhere. */
        @Override
        public String toString() {
            return "an address";
        }
    }

    /**
     * Who has joined.
     *
     * @param signsInBy the address that was proved, or the name that was given in its place
     */
    record Joined(String signsInBy) {}

    /**
     * Who joins.
     *
     * @param organisation what people call it
     * @param kind what it is
     * @param name of the person
     * @param proof of the address, as the letter holds it; null where none is asked for
     * @param password a new one, or that of the account when the address has one here already
     */
    record Joining(
            String organisation,

            @OneOf(
                    value = Organisation.Kind.class,
                    never = {"guest", "centre", "authority"})
            String kind,

            String name,
            @Nullable String proof,
            String password) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return "somebody who joins";
        }
    }
}
