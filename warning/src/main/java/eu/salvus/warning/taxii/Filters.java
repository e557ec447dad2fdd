package eu.salvus.warning.taxii;

import eu.salvus.warning.stix.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the parameters of a request ask for (TAXII 2.1, section 3.4). */
final class Filters {
    private static final String SPEC_VERSION = "2.1";

    private final Map<String, List<String>> query;

    Filters(Map<String, List<String>> query) {
        this.query = query;
    }

    /** Which objects are meant. */
    Selection selection() throws TaxiiException {
        return new Selection(after(), matches("id"), matches("type"), versions());
    }

    /** Which versions of an object are to be deleted: all, unless some are named. What remained of an object that was taken back would be current again. */
    Selection deletion(String id) throws TaxiiException {
        Selection asked = selection();
        return new Selection(
                asked.after(),
                Set.of(id),
                asked.types(),
                matches("version").isEmpty() ? Selection.Versions.ALL : asked.versions());
    }

    /** Whether the version of STIX that is kept here is among those asked for. */
    boolean meansOurStix() {
        Set<String> asked = matches("spec_version");
        return asked.isEmpty() || asked.contains(SPEC_VERSION);
    }

    /** How many objects, the server's own limit at most. */
    int limit(int most) throws TaxiiException {
        String text = single("limit");
        if (text == null) {
            return most;
        }
        try {
            long limit = Long.parseLong(text);
            if (limit > 0) {
                return (int) Math.min(limit, most);
            }
        } catch (NumberFormatException none) {
            // Told below, as all that is no whole number above nothing.
        }
        throw TaxiiException.badParameter("limit", text, "give a whole number above 0.");
    }

    /**
     * Refuses what is not among some parameters: what is left out of a question is a longer answer, what is left out of a deletion is a loss.
     *
     * @throws TaxiiException when there is another
     */
    void only(Set<String> names) throws TaxiiException {
        for (String name : query.keySet()) {
            if (!names.contains(name)) {
                throw new TaxiiException(
                        400, "Bad parameter", name + " does not go with a deletion; nothing has been deleted.");
            }
        }
    }

    /** Both say where to begin; who gives both has not yet read beyond the later one. */
    private @Nullable Instant after() throws TaxiiException {
        Instant after = addedAfter();
        Instant place = place();
        if (after == null || place == null) {
            return after == null ? place : after;
        }
        return place.isAfter(after) ? place : after;
    }

    private @Nullable Instant addedAfter() throws TaxiiException {
        String text = single("added_after");
        // Nothing is added between two microseconds, and a database may round up what it does not keep.
        return text == null ? null : time("added_after", text).truncatedTo(ChronoUnit.MICROS);
    }

    private @Nullable Instant place() throws TaxiiException {
        String text = single("next");
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Micros.place(text)
                .orElseThrow(() ->
                        TaxiiException.badParameter("next", text, "give it as it was answered, or leave it out."));
    }

    private Selection.Versions versions() throws TaxiiException {
        Set<String> asked = matches("version");
        if (asked.isEmpty()) {
            return Selection.Versions.LAST;
        }
        Set<Instant> exact = new HashSet<>();
        for (String word : asked) {
            if (!Set.of("all", "first", "last").contains(word)) {
                exact.add(time("match[version]", word));
            }
        }
        return new Selection.Versions(asked.contains("all"), asked.contains("first"), asked.contains("last"), exact);
    }

    private static Instant time(String name, String text) throws TaxiiException {
        return Timestamp.parse(text)
                .orElseThrow(() -> TaxiiException.badParameter(
                        name,
                        text,
                        "give a time such as 2026-01-31T12:00:00.000000Z"
                                + (name.startsWith("match") ? ", or first, last or all." : ".")));
    }

    /** Commas mean or. */
    private Set<String> matches(String what) {
        return query.getOrDefault("match[" + what + "]", List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    private @Nullable String single(String name) throws TaxiiException {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw TaxiiException.badParameter(name, String.join(",", values), "give it once.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
