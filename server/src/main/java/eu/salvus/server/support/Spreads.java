package eu.salvus.server.support;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far what is in a collection has got, as it was when it was read. */
public final class Spreads {

    private final List<UUID> readers;
    private final Map<UUID, Got> got;
    private final Map<Instant, Map<UUID, Missed>> missed;

    Spreads(List<UUID> readers, Map<UUID, Got> got, Map<Instant, Map<UUID, Missed>> missed) {
        this.readers = List.copyOf(readers);
        this.got = Map.copyOf(got);
        this.missed = Map.copyOf(missed);
    }

    /** Up to when somebody was given what was added, and up to when it was heard for them here. */
    record Got(Instant fetchedTo, Instant heardTo) {}

    /**
     * How far something has got.
     *
     * @param readers how many others may read it
     * @param told how many of them have got it
     * @param missed how many organisations on this instance could not hear it so far, by why; they may be more than its readers where it is for everyone
     */
    public record Spread(int readers, int told, Map<Missed, Integer> missed) {

        /** Copies the numbers. */
        public Spread {
            missed = Map.copyOf(missed);
        }
    }

    /** Of what was added at a time. */
    public Spread of(Instant added) {
        Map<UUID, Missed> unheard = missed.getOrDefault(added, Map.of());
        Map<Missed, Integer> why = new EnumMap<>(Missed.class);
        unheard.values().forEach(each -> why.merge(each, 1, Integer::sum));
        int told = (int) readers.stream()
                .filter(reader -> has(got.get(reader), added, unheard.containsKey(reader)))
                .count();
        return new Spread(readers.size(), told, why);
    }

    private static boolean has(@Nullable Got reader, Instant added, boolean missed) {
        return reader != null
                && (!reader.fetchedTo().isBefore(added)
                        || !missed && !reader.heardTo().isBefore(added));
    }
}
