package eu.salvus.warning.stix;

import eu.salvus.warning.stix.Shape.Family;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of shapes, read from {@code stix-2.1.shapes}. */
final class Shapes {
    private static final String FILE = "stix-2.1.shapes";
    private static final Shapes ALL = new Shapes();

    private final Map<String, Shape> byName = new HashMap<>();

    private Shapes() {
        try (InputStream in = Objects.requireNonNull(Shapes.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Draft draft = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith("  ")) {
                    Objects.requireNonNull(draft, line).add(line.strip());
                } else {
                    keep(draft);
                    draft = new Draft(line);
                }
            }
            keep(draft);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The shape of a type or part. */
    static Optional<Shape> find(String name) {
        return Optional.ofNullable(ALL.byName.get(name));
    }

    /** A shape that must be there. */
    static Shape get(String name) {
        return Objects.requireNonNull(ALL.byName.get(name), name);
    }

    private void keep(@Nullable Draft draft) {
        if (draft != null) {
            byName.put(draft.name, draft.shape());
        }
    }

    private static final class Draft {
        private final String name;
        private final Family family;
        private final Map<String, Kind> properties = new LinkedHashMap<>();
        private final Set<String> required = new LinkedHashSet<>();
        private final List<Rule> rules = new ArrayList<>();
        private List<String> idProperties = List.of();

        Draft(String head) {
            String[] words = head.split(" ");
            family = Family.valueOf(words[0].toUpperCase(Locale.ROOT));
            name = words[1];
        }

        void add(String line) {
            List<String> words = List.of(line.split(" "));
            switch (words.getFirst()) {
                case "=" -> idProperties = words.subList(1, words.size());
                case ">" -> rules.add(rule(words.subList(1, words.size())));
                default ->
                    property(words.getFirst(), line.substring(words.getFirst().length() + 1));
            }
        }

        private void property(String written, String kind) {
            boolean must = written.endsWith("!");
            String property = must ? written.substring(0, written.length() - 1) : written;
            properties.put(property, Kinds.of(kind));
            if (must) {
                required.add(property);
            }
        }

        private static Rule rule(List<String> words) {
            List<String> rest = words.subList(1, words.size());
            return switch (words.getFirst()) {
                case "any" -> new Rule.Any(rest);
                case "one" -> new Rule.One(rest);
                case "with" -> new Rule.With(rest.getFirst(), rest.subList(1, rest.size()));
                case "order" -> new Rule.Order(rest.get(0), rest.get(1));
                case "when" ->
                    new Rule.When(
                            rest.get(0),
                            Boolean.parseBoolean(rest.get(1)),
                            rest.get(3),
                            rest.get(2).equals("needs"));
                case "only" -> new Rule.Only(rest.get(0), rest.get(1), rest.get(2));
                default -> throw new IllegalArgumentException("unknown rule " + words);
            };
        }

        Shape shape() {
            return new Shape(name, family, properties, required, rules, idProperties);
        }
    }
}
