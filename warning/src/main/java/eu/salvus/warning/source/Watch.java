package eu.salvus.warning.source;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a source when it is due, and leaves it alone when it keeps failing. Keeps nothing: what it must remember goes in and out. */
public final class Watch {

    private static final String REMEDY = "it is asked again later; what was known stays known";

    private final Source source;
    private final Door door;
    private final InstantSource clock;
    private final long seed;

    /**
     * A watch.
     *
     * @param seed of this instance, so that many instances do not ask at the same moments
     */
    public Watch(Source source, Door door, InstantSource clock, long seed) {
        this.source = source;
        this.door = door;
        this.clock = clock;
        this.seed = seed * 31 + source.id().hashCode();
    }

    /**
     * What must be remembered of a source, to be stored together with the news.
     *
     * @param state of the source
     * @param breaker that leaves it alone
     * @param health for people to see
     * @param due when it is to be asked next; null at once
     */
    public record Standing(
            SourceState state,
            Breaker breaker,
            Health health,
            @Nullable Instant due) {
        /** Of a source that was never asked. */
        public static final Standing NEW = new Standing(SourceState.NEW, Breaker.CLOSED, Health.UNKNOWN, null);
    }

    /**
     * What a turn came to.
     *
     * @param asked whether the source was asked at all
     * @param news what was not known before
     * @param notes what was left out or looked odd
     * @param standing to be remembered
     */
    public record Turn(boolean asked, List<News> news, List<String> notes, Standing standing) {
        /** Copies the lists. */
        public Turn {
            news = List.copyOf(news);
            notes = List.copyOf(notes);
        }
    }

    /** Asks the source if it is due and may be asked. A failure is part of the turn, never thrown. */
    public Turn turn(Standing last) {
        Instant now = clock.instant();
        boolean early = last.due() != null && now.isBefore(last.due());
        if (early || last.breaker().position(now) == Breaker.Position.OPEN) {
            return new Turn(false, List.of(), List.of(), last);
        }
        try {
            Found found = source.poll(door, last.state(), clock);
            Instant then = clock.instant();
            boolean news = !found.news().isEmpty();
            return new Turn(
                    true,
                    found.news(),
                    found.notes(),
                    new Standing(
                            found.state(),
                            last.breaker().succeeded(),
                            last.health().succeeded(then, news, found.notes().size()),
                            then.plus(source.schedule().every())));
        } catch (DoorException | UnreadableException expected) {
            return failed(last, Failure.of(expected), String.valueOf(expected.getMessage()));
        } catch (RuntimeException defect) {
            return failed(
                    last,
                    Failure.DEFECT,
                    source.id() + ": its answer could not be handled: " + defect + " (" + REMEDY + ")");
        }
    }

    private Turn failed(Standing last, Failure why, String words) {
        Instant then = clock.instant();
        Breaker breaker = last.breaker().failed(then, seed);
        Instant due = breaker.until() == null ? then.plus(source.schedule().every()) : breaker.until();
        return new Turn(
                true,
                List.of(),
                List.of(),
                new Standing(last.state(), breaker, last.health().failed(then, why, words), due));
    }
}
