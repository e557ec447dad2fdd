package eu.salvus.warning.taxii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.stix.StixObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxiiClientTest {
    private static final Instant DAY = Instant.parse("2026-01-10T00:00:00Z");
    private static final URI COLLECTION = URI.create("https://elsewhere.example/taxii2/root/collections/c/");

    private final Ward ward = new Ward();
    private final List<String> read = new ArrayList<>();

    @Test
    void from_discovery_to_the_last_page_and_nothing_twice() throws IOException {
        ward.store.add(
                Ward.OPEN,
                IntStream.rangeClosed(1, 7)
                        .mapToObj(i -> Ward.indicator(i, DAY))
                        .toList());
        try (Loopback loopback = new Loopback(ward.server)) {
            Door centre = request -> loopback.ask(new Request(
                    loopback.address(request.address().getPath()),
                    request.headers(),
                    request.body(),
                    request.mostBytes()));
            assertThat(client(centre, "editor", Duration.ZERO).roots(URI.create("https://centre.example/taxii2")))
                    .containsExactly(URI.create("https://centre.example/taxii2/centre/"));
            TaxiiClient client = client(loopback, "editor", Duration.ZERO);
            RemoteCollection collection =
                    client.collections(loopback.address("/taxii2/centre/")).getFirst();
            assertThat(collection.title()).isEqualTo("Advisories");
            assertThat(collection.mayWrite()).isTrue();

            Pulled first = pull(client, collection.address(), Cursor.START);
            assertThat(first.objects()).isEqualTo(7);
            assertThat(first.cursor().addedAfter()).isEqualTo("2026-01-31T12:00:00.000006Z");

            Receipt receipt = client.add(collection.address(), List.of(Ward.indicator(8, DAY), Ward.indicator(1, DAY)));
            assertThat(receipt.complete()).isTrue();
            assertThat(receipt.successes()).isEqualTo(2);
            assertThat(receipt.failures()).isEmpty();
            assertThat(loopback.ask(Request.of(receipt.status(), 1_000).with("Authorization", "Bearer editor"))
                            .status())
                    .isEqualTo(200);

            Pulled second = pull(client, collection.address(), first.cursor());
            assertThat(second.objects()).isEqualTo(1);
            Pulled third = pull(client, collection.address(), second.cursor());
            assertThat(third.objects()).isZero();
            assertThat(third.cursor().addedAfter()).isEqualTo(second.cursor().addedAfter());
        }
        assertThat(read)
                .isEqualTo(IntStream.rangeClosed(1, 8).mapToObj(Ward::id).toList());
    }

    @Test
    void who_is_not_known_is_told_so() throws IOException {
        try (Loopback loopback = new Loopback(ward.server)) {
            TaxiiClient client = client(loopback, "stranger", Duration.ZERO);

            assertThatThrownBy(() -> client.collections(loopback.address("/taxii2/centre/")))
                    .isInstanceOfSatisfying(
                            DoorException.class,
                            refused -> assertThat(refused.needsRights()).isTrue());
        }
    }

    @Test
    void the_question_stays_the_same_but_for_what_comes_next() throws IOException {
        Script script = new Script()
                .answers("{\"more\": true, \"next\": \"n1\", \"objects\": [1]}", "2026-01-01T00:00:01.000000Z")
                .answers("{\"more\": true, \"next\": \"n2\", \"objects\": [2]}", "2026-01-01T00:00:02.000000Z")
                .answers("{\"objects\": [3]}", "2026-01-01T00:00:03.000000Z");

        Pulled pulled = client(script, "x", Duration.ZERO)
                .pull(
                        COLLECTION,
                        new Cursor("2026-01-01T00:00:00.000000Z", List.of()),
                        Map.of("match[type]", "indicator"),
                        this::take);

        assertThat(script.asked)
                .containsExactly(
                        "match[type]=indicator&limit=2&added_after=2026-01-01T00:00:00.000000Z",
                        "match[type]=indicator&limit=2&added_after=2026-01-01T00:00:00.000000Z&next=n1",
                        "match[type]=indicator&limit=2&added_after=2026-01-01T00:00:00.000000Z&next=n2");
        assertThat(pulled.cursor().addedAfter()).isEqualTo("2026-01-01T00:00:03.000000Z");
    }

    @Test
    void where_only_more_is_said_the_question_begins_at_the_last_time_and_equal_times_lose_nothing()
            throws IOException {
        // Three objects were added at one time, and the page ended after the second.
        Script script = new Script()
                .answers("{\"more\": true, \"objects\": [1, 2]}", "2026-01-01T00:00:01.000000Z")
                .answers("{\"more\": true, \"objects\": [2, 3]}", "2026-01-01T00:00:01.000000Z")
                .answers("{\"objects\": [4]}", "2026-01-01T00:00:02.000000Z");

        Pulled pulled = pull(client(script, "x", Duration.ZERO), COLLECTION, Cursor.START);

        assertThat(script.asked)
                .containsExactly(
                        "limit=2",
                        "limit=2&added_after=2026-01-01T00:00:00.999999Z",
                        "limit=2&added_after=2026-01-01T00:00:01.000000Z");
        assertThat(read).containsExactly(Ward.id(1), Ward.id(2), Ward.id(3), Ward.id(4));
        assertThat(pulled.repeated()).isEqualTo(1);
    }

    @Test
    void a_server_that_leads_round_in_circles_is_left() {
        Script script = new Script();
        IntStream.range(0, 3)
                .forEach(i -> script.answers("{\"more\": true, \"next\": \"same\", \"objects\": [1]}", null));

        assertThatThrownBy(() -> pull(client(script, "x", Duration.ZERO), COLLECTION, Cursor.START))
                .isInstanceOf(DoorException.class)
                .hasMessageContaining("leads round in circles");
        assertThat(script.asked).hasSize(2);
    }

    @Test
    void a_server_that_says_nothing_new_without_end_is_left() {
        AtomicInteger asked = new AtomicInteger();
        Door endless = request -> new Answer(
                request.address(),
                200,
                Map.of(),
                ("{\"more\": true, \"next\": \"" + asked.incrementAndGet() + "\", \"objects\": []}")
                        .getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> pull(client(endless, "x", Duration.ZERO), COLLECTION, Cursor.START))
                .isInstanceOf(DoorException.class)
                .hasMessageContaining("leads round in circles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ht tp://x", "http://127.0.0.1/taxii2/", "file:///etc/"})
    void a_root_that_may_not_be_asked_is_refused(String root) {
        Door server = request -> new Answer(
                request.address(),
                200,
                Map.of(),
                ("{\"api_roots\": [\"" + root + "\"]}").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> client(server, "x", Duration.ZERO).roots(URI.create("https://centre.example/taxii2/")))
                .isInstanceOf(DoorException.class);
    }

    @Test
    void the_token_is_given_to_no_machine_but_the_one_it_is_for() throws IOException {
        URI discovery = URI.create("https://centre.example/taxii2/");
        String some =
                "{\"default\": \"https://other.example/a/\", \"api_roots\": [\"https://centre.example/b/\", \"/c/\"]}";
        String none = "{\"api_roots\": [\"https://other.example/a/\", \"https://centre.example:8443/a/\"]}";

        assertThat(client(saying(some), "x", Duration.ZERO).roots(discovery))
                .containsExactly(URI.create("https://centre.example/b/"), URI.create("https://centre.example/c/"));
        assertThat(new TaxiiClient(saying(some), Map.of(), Duration.ZERO, 2).roots(discovery))
                .hasSize(3);
        assertThatThrownBy(() -> client(saying(none), "x", Duration.ZERO).roots(discovery))
                .isInstanceOf(DoorException.class)
                .hasMessageContaining("https://other.example/a/");
    }

    private static Door saying(String text) {
        return request -> new Answer(request.address(), 200, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void more_without_any_way_on_is_no_end() {
        Script script = new Script().answers("{\"more\": true, \"objects\": [1]}", null);

        assertThatThrownBy(() -> pull(client(script, "x", Duration.ZERO), COLLECTION, Cursor.START))
                .isInstanceOf(DoorException.class);
    }

    @Test
    void a_server_that_tells_the_last_object_again_brings_nothing_new() throws IOException {
        Script script = new Script()
                .answers("{\"objects\": [1, 2]}", "2026-01-01T00:00:01.000000Z")
                .answers("{\"objects\": [2]}", "2026-01-01T00:00:01.000000Z")
                .answers("{\"objects\": [2, 3]}", "2026-01-01T00:00:01.000000Z")
                .answers("{}", null);
        TaxiiClient client = client(script, "x", Duration.ZERO);

        Cursor cursor = Cursor.START;
        List<Integer> news = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Pulled pulled = pull(client, COLLECTION, cursor);
            cursor = pulled.cursor();
            news.add(pulled.objects());
        }

        assertThat(news).containsExactly(2, 0, 1, 0);
        assertThat(cursor.addedAfter()).isEqualTo("2026-01-01T00:00:01.000000Z");
    }

    @Test
    void a_reading_that_breaks_off_is_begun_again_where_it_began() throws IOException {
        Script script = new Script()
                .answers("{\"more\": true, \"next\": \"n\", \"objects\": [1, 2]}", "2026-01-01T00:00:01.000000Z")
                .breaks()
                .answers("{\"objects\": [1, 2, 3]}", "2026-01-01T00:00:02.000000Z");
        TaxiiClient client = client(script, "x", Duration.ZERO);

        assertThatThrownBy(() -> pull(client, COLLECTION, Cursor.START)).isInstanceOf(DoorException.class);
        pull(client, COLLECTION, Cursor.START);

        assertThat(read).containsExactly(Ward.id(1), Ward.id(2), Ward.id(1), Ward.id(2), Ward.id(3));
    }

    @Test
    void an_object_with_a_fault_is_told_and_keeps_no_other_out() throws IOException {
        Script script =
                new Script().answers("{\"objects\": [1, {\"type\": \"indicator\"}, 2]}", "2026-01-01T00:00:01Z");

        Pulled pulled = pull(client(script, "x", Duration.ZERO), COLLECTION, Cursor.START);

        assertThat(read).containsExactly(Ward.id(1), Ward.id(2));
        assertThat(pulled.problems().getFirst().toString())
                .startsWith("https://elsewhere.example/taxii2/root/collections/c/objects/ objects[1]: $");
    }

    @Test
    void a_server_that_tells_times_by_the_second_is_asked_a_second_back() throws IOException {
        Script script = new Script()
                .answers("{\"objects\": [1]}", "2026-01-01T00:00:01Z")
                .answers("{\"objects\": [1, 2]}", "2026-01-01T00:00:01Z");
        TaxiiClient client = client(script, "x", Duration.ofSeconds(1));

        pull(client, COLLECTION, pull(client, COLLECTION, Cursor.START).cursor());

        assertThat(script.asked).containsExactly("limit=2", "limit=2&added_after=2026-01-01T00:00:00.000000Z");
        assertThat(read).containsExactly(Ward.id(1), Ward.id(2));
    }

    @Test
    void what_is_no_taxii_is_no_answer() {
        assertThatThrownBy(() -> pull(
                        client(new Script().answers("<html>", null), "x", Duration.ZERO), COLLECTION, Cursor.START))
                .isInstanceOf(DoorException.class)
                .hasMessageContaining("answered with no TAXII");
    }

    private static TaxiiClient client(Door door, String token, Duration overlap) {
        return new TaxiiClient(door, Map.of("Authorization", "Bearer " + token), overlap, 2);
    }

    private Pulled pull(TaxiiClient client, URI collection, Cursor cursor) throws DoorException {
        return client.pull(collection, cursor, Map.of(), this::take);
    }

    private void take(List<StixObject> objects) {
        objects.stream().map(StixObject::id).forEach(read::add);
    }

    /** A server that answers as it was told, whatever it is asked; a number in its objects is an indicator. */
    private static final class Script implements Door {
        private final Deque<Function<Request, Answer>> answers = new ArrayDeque<>();
        private final List<String> asked = new ArrayList<>();

        Script answers(String body, String last) {
            String whole = Arrays.stream(body.split("(?<=\\[)|(?=\\])|(?<=, )(?=\\d)|(?<=\\d)(?=,)"))
                    .map(part -> part.matches("\\d+")
                            ? Ward.indicator(Integer.parseInt(part), DAY).jsonText()
                            : part)
                    .collect(Collectors.joining());
            answers.add(request -> new Answer(
                    request.address(),
                    200,
                    last == null ? Map.of() : Map.of("X-TAXII-Date-Added-Last", List.of(last)),
                    whole.getBytes(StandardCharsets.UTF_8)));
            return this;
        }

        Script breaks() {
            answers.add(request -> null);
            return this;
        }

        @Override
        public Answer ask(Request request) throws DoorException {
            asked.add(request.address().getQuery());
            Answer answer = answers.remove().apply(request);
            if (answer == null) {
                throw new DoorException(DoorException.Reason.BROKEN, request.address(), "ended before its end");
            }
            return answer;
        }
    }
}
