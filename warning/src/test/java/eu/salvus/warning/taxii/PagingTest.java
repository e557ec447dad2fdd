package eu.salvus.warning.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whoever reads a collection while others add to it gets each object once, in its order, however they ask. */
class PagingTest {
    private static final String OBJECTS = "/taxii2/centre/collections/advisories/objects/";
    private static final Instant DAY = Instant.parse("2026-01-10T00:00:00Z");
    private static final int MOST = 200;

    private final Ward ward = new Ward();
    private int added;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_mixture_of_next_and_added_after_and_limits_skips_or_repeats(long seed) {
        Random random = new Random(seed);
        List<String> read = new ArrayList<>();
        String first = "";
        String last = "";
        String next = "";
        while (read.size() < MOST) {
            addSome(random);
            List<String> query = new ArrayList<>();
            boolean byTime = !last.isEmpty() && (next.isEmpty() || random.nextInt(3) == 0);
            if (byTime) {
                query.add("added_after=" + last);
            } else if (!first.isEmpty() && random.nextBoolean()) {
                // The question a page chain began with stays beside what comes next.
                query.add("added_after=" + first);
            }
            if (!next.isEmpty() && (!byTime || random.nextBoolean())) {
                query.add("next=" + next);
            }
            if (byTime) {
                first = last;
            }
            query.add("limit=" + (1 + random.nextInt(7)));
            query.add("match[version]=" + (random.nextBoolean() ? "last" : "all"));
            TaxiiResponse response = ward.get(OBJECTS + "?" + String.join("&", query));
            JsonNode body = Ward.json(response);
            read.addAll(Ward.ids(response));
            last = response.headers().getOrDefault("X-TAXII-Date-Added-Last", last);
            next = body.path("next").asString("");
        }

        List<String> all = new ArrayList<>();
        for (int i = 1; i <= read.size(); i++) {
            all.add(Ward.id(i));
        }
        assertThat(read).as("seed %d", seed).isEqualTo(all);
    }

    private void addSome(Random random) {
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            ward.store.add(Ward.OPEN, List.of(Ward.indicator(++added, DAY)));
        }
    }

    /** A database that rounds up would leave out what was added just then. */
    @Test
    void a_time_between_two_microseconds_is_the_one_before() throws Exception {
        Filters filters = new Filters(Map.of("added_after", List.of("2026-01-01T00:00:00.0000019Z")));

        assertThat(filters.selection().after()).isEqualTo(Instant.parse("2026-01-01T00:00:00.000001Z"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE})
    void a_place_that_was_never_told_is_none(long micros) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(micros).array();

        assertThat(Micros.place(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEmpty();
    }
}
