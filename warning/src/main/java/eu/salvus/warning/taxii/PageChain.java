package eu.salvus.warning.taxii;

import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixProblem;
import eu.salvus.warning.stix.Timestamp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one reading. While a server says what comes {@code next}, nothing else of the question changes. Where it says only that there is more,
 * the question begins at the time of the last object again, first a little before it, for others may have been added at the same time.
 */
final class PageChain {
    /** Enough to know again what a server tells of the last seconds. */
    private static final int MOST_RECENT = 10_000;

    private static final Duration LEAST_OVERLAP = Duration.of(1, ChronoUnit.MICROS);

    private final Cursor begin;
    private final Duration overlap;
    private final Set<String> seen;
    private final Set<Map<String, String>> asked = new LinkedHashSet<>();
    private final List<StixProblem> problems = new ArrayList<>();
    private Map<String, String> query;
    private @Nullable String last;
    private boolean goesOn = true;
    private int objects;
    private int repeated;
    private int fruitless;

    PageChain(Cursor cursor, Duration overlap) {
        this.begin = cursor;
        this.overlap = overlap;
        this.seen = new LinkedHashSet<>(cursor.recent());
        this.last = cursor.addedAfter();
        this.query =
                cursor.addedAfter() == null ? Map.of() : Map.of("added_after", before(cursor.addedAfter(), overlap));
    }

    /** What the next page is asked for by. */
    Map<String, String> query() {
        return query;
    }

    /** Whether there is a next page. */
    boolean goesOn() {
        return goesOn;
    }

    /** The new objects of a page. */
    List<StixObject> take(Envelope page, URI address) throws DoorException {
        asked.add(query);
        problems.addAll(page.problems());
        List<StixObject> fresh = new ArrayList<>();
        for (StixObject object : page.objects()) {
            if (seen.add(key(object))) {
                fresh.add(object);
            } else {
                repeated++;
            }
        }
        objects += fresh.size();
        fruitless = fresh.isEmpty() ? fruitless + 1 : 0;
        last = later(last, page.last());
        goesOn = page.more();
        if (goesOn) {
            query = following(page, address);
        }
        return fresh;
    }

    private Map<String, String> following(Envelope page, URI address) throws DoorException {
        List<Map<String, String>> ways = new ArrayList<>();
        if (page.next() != null) {
            String after = begin.addedAfter();
            // Sorted, so that a question is written in the same way each time.
            Map<String, String> way = new TreeMap<>(Map.of("next", page.next()));
            if (after != null) {
                way.put("added_after", before(after, overlap));
            }
            ways.add(way);
        } else if (page.last() != null) {
            Duration back = overlap.compareTo(LEAST_OVERLAP) < 0 ? LEAST_OVERLAP : overlap;
            ways.add(Map.of("added_after", before(page.last(), back)));
            ways.add(Map.of("added_after", page.last()));
        }
        if (fruitless > MOST_RECENT) {
            ways.clear();
        }
        return ways.stream()
                .filter(way -> !asked.contains(way))
                .findFirst()
                .orElseThrow(() -> new DoorException(
                        DoorException.Reason.BROKEN, address, "says there is more, and leads round in circles"));
    }

    /** What the reading came to; how far it read holds only now that it is over. */
    Pulled pulled() {
        List<String> keys = List.copyOf(seen);
        Cursor cursor = new Cursor(last, keys.subList(Math.max(0, keys.size() - MOST_RECENT), keys.size()));
        return new Pulled(cursor, objects, repeated, problems);
    }

    /** The same id and version is the same object; one without versions is the same when it says the same. */
    private static String key(StixObject object) {
        return object.id() + " "
                + object.text("modified")
                        .or(() -> object.text("created"))
                        .orElseGet(() -> Fingerprint.of(object.jsonText().getBytes(StandardCharsets.UTF_8)));
    }

    private static String before(String time, Duration overlap) {
        return overlap.isZero()
                ? time
                : Timestamp.parse(time)
                        .map(instant -> Micros.text(instant.minus(overlap)))
                        .orElse(time);
    }

    private static @Nullable String later(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Instant first = Timestamp.parse(one).orElse(Instant.MIN);
        Instant second = Timestamp.parse(other).orElse(Instant.MIN);
        return second.isAfter(first) ? other : one;
    }
}
