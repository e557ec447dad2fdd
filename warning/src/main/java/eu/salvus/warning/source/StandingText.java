package eu.salvus.warning.source;

import eu.salvus.warning.source.Watch.Standing;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must be remembered of a source, as a text that can be kept anywhere. */
public final class StandingText {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private StandingText() {}

    /** Writes it as JSON on one line; what is not known is left out. */
    public static String write(Standing standing) {
        Map<String, Object> fields = new LinkedHashMap<>();
        SourceState state = standing.state();
        put(fields, "etag", state.marks().etag());
        put(fields, "lastModified", state.marks().lastModified());
        fields.put("content", state.content());
        fields.put("seen", state.seen());
        fields.put("failures", standing.breaker().failures());
        put(fields, "until", standing.breaker().until());
        Health health = standing.health();
        put(fields, "watchedSince", health.watchedSince());
        put(fields, "lastSuccess", health.lastSuccess());
        put(fields, "lastNews", health.lastNews());
        put(fields, "lastFailure", health.lastFailure());
        put(fields, "why", health.why());
        put(fields, "failure", health.failure());
        fields.put("notes", health.notes());
        put(fields, "due", standing.due());
        return MAPPER.writeValueAsString(fields);
    }

    /**
     * Reads it.
     *
     * @throws UnreadableException when it is not what {@link #write} wrote
     */
    public static Standing read(String text) throws UnreadableException {
        JsonNode root = ForeignJson.read("the standing of a source", text.getBytes(StandardCharsets.UTF_8));
        SortedMap<String, String> seen = new TreeMap<>();
        root.path("seen")
                .properties()
                .forEach(entry -> seen.put(entry.getKey(), entry.getValue().asString("")));
        Marks marks = new Marks(
                root.path("etag").asString(null), root.path("lastModified").asString(null));
        return new Standing(
                new SourceState(marks, root.path("content").asString(""), seen),
                new Breaker(root.path("failures").asInt(0), time(root, "until")),
                new Health(
                        time(root, "watchedSince"),
                        time(root, "lastSuccess"),
                        time(root, "lastNews"),
                        time(root, "lastFailure"),
                        why(root.path("why").asString(null)),
                        root.path("failure").asString(null),
                        root.path("notes").asInt(0)),
                time(root, "due"));
    }

    /** A word that a later version may have written is not known here. */
    private static @Nullable Failure why(@Nullable String word) {
        return Stream.of(Failure.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static @Nullable Instant time(JsonNode root, String name) throws UnreadableException {
        String text = root.path(name).asString(null);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw new UnreadableException(
                    "the standing of a source",
                    "$." + name,
                    "'" + text + "' is no time",
                    "forget the source's standing");
        }
    }
}
