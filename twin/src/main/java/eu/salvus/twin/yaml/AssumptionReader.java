package eu.salvus.twin.yaml;

import eu.salvus.twin.assumption.Assumption;
import eu.salvus.twin.assumption.Assumptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is assumed of what is unknown: the general file, overlaid with that of an archetype. */
public final class AssumptionReader {
    private static final String FOLDER = "/content/archetypes/";
    private static final String FORMAT = "salvus-assumptions";

    private static final DecimalForm NUMBER = new DecimalForm(-1e12, 1e12);
    private static final ListForm<Double> BOUNDS = ListForm.of(NUMBER);
    private static final MapForm<Double> SHARES = new MapForm<>(DecimalForm.SHARE);

    private static final Shape<Assumption> ASSUMPTION = Shape.<Assumption>of("an assumption")
            .optional("range", BOUNDS, a -> a instanceof Assumption.Range r ? List.of(r.low(), r.high()) : null)
            .optional(
                    "logarithmic",
                    BooleanForm.BOOLEAN,
                    a -> a instanceof Assumption.Range r && r.logarithmic() ? true : null)
            .optional("unit", TextForm.FREE, a -> a instanceof Assumption.Range r ? r.unit() : null)
            .optional("chance", BOUNDS, a -> a instanceof Assumption.Chance c ? List.of(c.low(), c.high()) : null)
            .optional("choices", SHARES, a -> a instanceof Assumption.Choices c ? c.shares() : null)
            .optional("each", SHARES, a -> a instanceof Assumption.Each e ? e.chances() : null)
            .required("source", TextForm.FREE, Assumption::source)
            .buildChecked(AssumptionReader::assumption);

    private static final MapForm<Assumption> ASSUMPTIONS = new MapForm<>(ASSUMPTION);

    private record File(List<String> archetypes, Map<String, Assumption> assumptions) {}

    private static final Shape<File> FILE = Shape.<File>of("a file of assumptions")
            .required(FORMAT, new WholeForm(1, 1), file -> 1)
            .list("archetypes", TextForm.WORD, File::archetypes)
            .required("assumptions", ASSUMPTIONS, File::assumptions)
            .build(v -> new File(v.list("archetypes"), v.need("assumptions")));

    /** Read when first needed, and then kept: it is part of the program. */
    private static final class Defaults {
        private static final File FILE = file("defaults");
    }

    private AssumptionReader() {}

    /** The names of the archetypes, as the general file lists them. */
    public static List<String> archetypes() {
        return Defaults.FILE.archetypes;
    }

    /**
     * The assumptions for a twin: {@code content/archetypes/defaults.yaml} on the class path, overlaid with
     * {@code content/archetypes/NAME.yaml} if it is there.
     *
     * @param archetype name of the archetype, if the twin states one
     * @throws IllegalArgumentException when no archetype has this name
     */
    public static Assumptions load(@Nullable String archetype) {
        File defaults = Defaults.FILE;
        Assumptions general = new Assumptions(defaults.assumptions);
        if (archetype == null) {
            return general;
        }
        if (!defaults.archetypes.contains(archetype)) {
            throw new IllegalArgumentException("no archetype is called " + Problems.quoted(archetype) + "; "
                    + Suggestion.remedy(archetype, defaults.archetypes));
        }
        String text = text(archetype);
        return text == null ? general : general.with(read(archetype + ".yaml", text));
    }

    /**
     * Reads a text of assumptions.
     *
     * @param name shown as the file's name in problems
     * @throws InvalidTwinException when it has errors
     */
    public static Assumptions read(String name, String text) {
        return new Assumptions(parse(name, text).assumptions);
    }

    private static File file(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalStateException(FOLDER + name + ".yaml is not on the class path");
        }
        return parse(name + ".yaml", text);
    }

    private static @Nullable String text(String name) {
        try (InputStream in = AssumptionReader.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File parse(String name, String text) {
        Scope scope = new Scope();
        Source source = Source.of(name, text);
        File file = null;
        if (source.checked(scope.problems)) {
            Events events = new Events(source, scope.problems);
            try {
                events.next();
                events.next();
                file = FILE.read(events, "a file of assumptions", scope);
            } catch (Events.Unreadable e) {
                throw new InvalidTwinException(scope.problems.errors());
            }
        }
        if (file == null || scope.problems.anyError()) {
            throw new InvalidTwinException(scope.problems.errors());
        }
        return file;
    }

    private static @Nullable Assumption assumption(Values v, Scope scope) {
        List<String> kinds = List.of("range", "chance", "choices", "each").stream()
                .filter(v::stands)
                .toList();
        if (kinds.size() != 1) {
            scope.problems.error(
                    v.start(),
                    "an assumption states " + kinds,
                    null,
                    "write exactly one of range, chance, choices, each");
            return null;
        }
        if (v.get(kinds.getFirst()) == null) {
            return null;
        }
        try {
            return switch (kinds.getFirst()) {
                case "range" -> {
                    List<Double> bounds = bounds(v.need("range"));
                    boolean logarithmic = v.get("logarithmic", false);
                    yield new Assumption.Range(
                            bounds.get(0), bounds.get(1), logarithmic, v.get("unit", "1"), v.need("source"));
                }
                case "chance" -> {
                    List<Double> bounds = bounds(v.need("chance"));
                    yield new Assumption.Chance(bounds.get(0), bounds.get(1), v.need("source"));
                }
                case "choices" -> new Assumption.Choices(v.need("choices"), v.need("source"));
                default -> new Assumption.Each(v.need("each"), v.need("source"));
            };
        } catch (IllegalArgumentException e) {
            scope.problems.error(v.at(kinds.getFirst()), String.valueOf(e.getMessage()), null, "correct the numbers");
            return null;
        }
    }

    private static List<Double> bounds(List<Double> bounds) {
        if (bounds.size() != 2) {
            throw new IllegalArgumentException("a range has two bounds, and here are " + bounds.size());
        }
        return bounds;
    }
}
