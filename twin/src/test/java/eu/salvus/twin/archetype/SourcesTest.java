package eu.salvus.twin.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every default says where it comes from. */
class SourcesTest {
    private static final Path CONTENT = Path.of("..", "content", "archetypes", "templates");
    private static final Set<String> OWN_WORDS = Set.of("format", "archetype");

    private final Set<String> known = ((Map<?, ?>) content("parts/sources.yaml").get("sources"))
            .keySet().stream().map(String::valueOf).collect(Collectors.toSet());

    @Test
    void everyLineOfAGeneratedTwinEndsWithItsSource() {
        for (Archetype archetype : Archetypes.all()) {
            Answers answers = ArchetypesTest.small(archetype).with("country", "PL");
            archetype
                    .generate(answers, 1)
                    .text()
                    .lines()
                    .filter(SourcesTest::statesAValue)
                    .forEach(line -> {
                        int comment = line.lastIndexOf(" # ");
                        assertThat(comment).as(line).isPositive();
                        for (String key : line.substring(comment + 3).split("; ")) {
                            assertThat(known.contains(key) || OWN_WORDS.contains(key) || key.startsWith("answer "))
                                    .as("`%s` in %s", key, line)
                                    .isTrue();
                        }
                    });
        }
    }

    @Test
    void everyFigurePatternQuestionAndItemOfTheContentHasAKnownSource() throws IOException {
        List<String> without = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        for (Path file : files()) {
            Map<?, ?> root = content(CONTENT.relativize(file).toString());
            for (String section : List.of("figures", "patterns")) {
                entries(root.get(section)).forEach((name, value) -> check(file + " " + name, value, used, without));
            }
            items(root.get("questions")).forEach(item -> check(file + " question " + item, item, used, without));
            entries(root.get("lists"))
                    .forEach((name, list) -> items(((Map<?, ?>) list).get("items"))
                            .forEach(item -> check(file + " " + name + " " + item, item, used, without)));
            entries(root.get("twin"))
                    .forEach((name, section) -> (section instanceof Map ? Stream.of(section) : items(section))
                            .forEach(item -> check(file + " " + name + " " + item, item, used, without)));
        }

        assertThat(without).isEmpty();
        assertThat(used).as("sources that nothing uses").containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyFigureFormulaAndPatternIsUsed() throws IOException {
        StringBuilder all = new StringBuilder();
        Set<String> names = new TreeSet<>();
        for (Path file : files()) {
            all.append(Files.readString(file)).append('\n');
            Map<?, ?> root = content(CONTENT.relativize(file).toString());
            for (String section : List.of("figures", "let", "patterns")) {
                entries(root.get(section)).keySet().forEach(name -> names.add(String.valueOf(name)));
            }
        }

        assertThat(names).allSatisfy(name -> {
            String use = "(?<![a-z0-9.-])" + Pattern.quote(name) + "(?![a-z0-9-])(?!: *[\"{a-z])";
            assertThat(Pattern.compile(use)
                            .matcher(all.toString().replaceAll("(?m)^  " + name + ":", ""))
                            .find())
                    .as("%s is used", name)
                    .isTrue();
        });
    }

    @Test
    void figuresHaveAUnit() throws IOException {
        for (Path file : files()) {
            entries(content(CONTENT.relativize(file).toString()).get("figures"))
                    .forEach((name, figure) -> assertThat(((Map<?, ?>) figure).get("unit"))
                            .as("%s %s", file, name)
                            .isInstanceOf(String.class));
        }
    }

    private void check(String place, Object item, Set<String> used, List<String> without) {
        Object source = item instanceof Map<?, ?> map ? map.get("source") : null;
        if (!(source instanceof String key) || !known.contains(key)) {
            without.add(place);
        }
        collect(item, used);
    }

    private void collect(Object node, Set<String> used) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("source")) {
                    used.add(String.valueOf(value));
                } else if (key.equals("sources")) {
                    ((Map<?, ?>) value).values().forEach(each -> used.add(String.valueOf(each)));
                } else {
                    collect(value, used);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(each -> collect(each, used));
        }
    }

    private static boolean statesAValue(String line) {
        return !line.isBlank() && !line.startsWith("#") && !line.endsWith(":");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("sources.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<?, ?> content(String name) {
        try {
            return (Map<?, ?>)
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(CONTENT.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> entries(Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Stream<?> items(Object node) {
        return node instanceof List<?> list ? list.stream() : Stream.empty();
    }
}
