package eu.salvus.server.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a weakness.
 *
 * @param state what became of it
 * @param heldUntil the last day it is held; null where it is not
 * @param reason why, as somebody wrote it last
 * @param publication what was published about it
 * @param by who decided; null for nobody yet
 * @param at when; null where nobody did
 */
record Decided(
        State state,
        @Nullable LocalDate heldUntil,
        @Nullable String reason,
        @Nullable UUID publication,
        @Nullable String by,
        @Nullable Instant at) {

    /** Nothing yet. */
    static final Decided NOTHING = new Decided(State.OPEN, null, null, null, null, null);

    /** What analysts decided. */
    enum State {
        OPEN,
        HELD,
        DISCARDED,
        PUBLISHED
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Open again where what is known now is worse than what the decision knew. */
    Decided knowing(Weight then, Weight now, Instant time) {
        return isOpen() || !now.isWorseThan(then)
                ? this
                : new Decided(State.OPEN, null, reason, publication, "salvus", time);
    }

    /** The same, with what was published by another one where this one says nothing of it. */
    Decided completed(Decided other) {
        return new Decided(
                state,
                heldUntil,
                reason == null && isOpen() ? other.reason : reason,
                publication == null ? other.publication : publication,
                by,
                at);
    }
}
