package eu.salvus.server.publication;

import eu.salvus.server.publication.WeaknessRows.Row;
import eu.salvus.server.publication.WeaknessRows.State;
import eu.salvus.warning.alert.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is left of two rows once they are one weakness: the worst that either knew, and nothing open is closed by it. */
final class OneWeakness {

    /** Whose decision counts where both have one: what is still to be decided, then what was done for others. */
    private static final List<State> FIRST = List.of(State.OPEN, State.PUBLISHED, State.HELD, State.DISCARDED);

    private OneWeakness() {}

    /**
     * The row that is left; its id, its title and, where both are decided alike, its decision are those of the kept one. It is open where either
     * was, or where something is worse than the decision that counts knew.
     */
    static Row of(Row kept, Row other) {
        Row decided = Stream.of(kept, other)
                .min(Comparator.comparing((Row row) -> FIRST.indexOf(row.state()))
                        .thenComparing(Row::heldUntil, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElseThrow();
        Row silent = decided.equals(kept) ? other : kept;
        Severity severity = worse(kept.severity(), other.severity());
        boolean exploited = kept.exploited() || other.exploited();
        Instant last = kept.lastAt().isAfter(other.lastAt()) ? kept.lastAt() : other.lastAt();
        boolean worse =
                decided.state() != State.OPEN && (severity != decided.severity() || exploited && !decided.exploited());
        boolean open = worse || decided.state() == State.OPEN;
        return new Row(
                kept.id(),
                kept.title(),
                severity,
                exploited,
                Math.max(kept.concerned(), other.concerned()),
                open ? State.OPEN : decided.state(),
                open ? null : decided.heldUntil(),
                decided.reason() == null && open ? silent.reason() : decided.reason(),
                decided.publication() == null ? silent.publication() : decided.publication(),
                worse ? Row.SALVUS : decided.decidedBy(),
                worse ? last : decided.decidedAt(),
                kept.firstAt().isBefore(other.firstAt()) ? kept.firstAt() : other.firstAt(),
                last);
    }

    static Severity worse(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
