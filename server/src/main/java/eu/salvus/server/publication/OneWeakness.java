package eu.salvus.server.publication;

import eu.salvus.server.publication.Decided.State;
import eu.salvus.server.publication.WeaknessRows.Row;
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
        Row first = Stream.of(kept, other)
                .min(Comparator.comparing((Row row) -> FIRST.indexOf(row.state()))
                        .thenComparing(
                                row -> row.decided().heldUntil(), Comparator.nullsLast(Comparator.naturalOrder())))
                .orElseThrow();
        Row second = first.id().equals(kept.id()) ? other : kept;
        Weight weight = kept.weight().and(other.weight());
        Instant last = kept.lastAt().isAfter(other.lastAt()) ? kept.lastAt() : other.lastAt();
        return new Row(
                kept.id(),
                kept.title(),
                weight,
                first.decided().knowing(first.weight(), weight, last).completed(second.decided()),
                kept.firstAt().isBefore(other.firstAt()) ? kept.firstAt() : other.firstAt(),
                last);
    }
}
