package eu.salvus.warning.taxii;

import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixReader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A server with three collections, and somebody who asks it. */
final class Ward {
    static final UUID OPEN = UUID.fromString("91a7b528-80eb-42ed-a74d-c6fbd5a26116");
    static final UUID BOX = UUID.fromString("52892447-4d7e-4f70-b94d-d7f22742ff63");
    static final UUID SECRET = UUID.fromString("64993447-4d7e-4f70-b94d-d7f33742ee63");
    static final String TYPE = "application/taxii+json;version=2.1";
    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    static final Rights READER = new Grants("reader", List.of(OPEN), List.of(BOX));
    static final Rights EDITOR = new Grants("editor", List.of(OPEN), List.of(OPEN));

    final MemoryStore store = new MemoryStore(
            InstantSource.fixed(NOON),
            new Collection(OPEN, "Advisories", "For everybody", "advisories"),
            new Collection(BOX, "Letter box", null, null),
            new Collection(SECRET, "Of few", null, null));
    final TaxiiServer server = server(1_000);

    TaxiiServer server(int mostObjects) {
        return server(mostObjects, 10_000);
    }

    TaxiiServer server(int mostObjects, int mostBytes) {
        AtomicLong count = new AtomicLong();
        return new TaxiiServer(
                new TaxiiSettings(
                        URI.create("https://centre.example"),
                        "centre",
                        "The centre",
                        null,
                        null,
                        mostBytes,
                        mostObjects),
                store,
                InstantSource.fixed(NOON),
                () -> new UUID(0, count.incrementAndGet()));
    }

    /** Asks by an address with its parameters. */
    TaxiiResponse get(String address) {
        return server.answer(request("GET", address, Map.of("Accept", TYPE), ""), EDITOR);
    }

    static TaxiiRequest request(String method, String address, Map<String, String> headers, String body) {
        String[] parts = address.split("\\?", 2);
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (parts.length > 1) {
            Arrays.stream(parts[1].split("&"))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> query.merge(
                            decoded(pair[0]),
                            List.of(decoded(pair[1])),
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList()));
        }
        return new TaxiiRequest(method, parts[0], query, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode json(TaxiiResponse response) {
        return StixReader.parse(response.body()).orElseThrow();
    }

    static List<String> ids(TaxiiResponse response) {
        return json(response)
                .path("objects")
                .valueStream()
                .map(object -> object.path("id").asString(""))
                .toList();
    }

    static StixObject indicator(int number, Instant modified) {
        String json = """
                {"type": "indicator", "spec_version": "2.1", "id": "%s", "created": "2026-01-01T00:00:00.000Z",
                 "modified": "%s", "pattern": "[a:b = 'c']", "pattern_type": "stix", "valid_from": "2026-01-01T00:00:00Z"}""".formatted(id(number), Micros.text(modified));
        return StixReader.read("ours", json.getBytes(StandardCharsets.UTF_8))
                .objects()
                .getFirst();
    }

    static String id(int number) {
        return "indicator--00000000-0000-4000-8000-%012d".formatted(number);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What somebody may. */
    record Grants(String name, List<UUID> read, List<UUID> write) implements Rights {
        @Override
        public boolean mayRead(UUID collection) {
            return read.contains(collection);
        }

        @Override
        public boolean mayWrite(UUID collection) {
            return write.contains(collection);
        }
    }

    static Optional<Rights> bearer(String header) {
        return switch (header) {
            case "Bearer reader" -> Optional.of(READER);
            case "Bearer editor" -> Optional.of(EDITOR);
            default -> Optional.empty();
        };
    }
}
