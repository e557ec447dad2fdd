package eu.salvus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.language.Language;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Colour;
import eu.salvus.cli.terminal.Surroundings;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.match.MatchedKey;
import eu.salvus.warning.match.Outcome;
import eu.salvus.warning.version.VersionJudgement;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Whatever is said in one language is said in the other, and nothing is said by a key that does not exist. */
class WordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern USE = Pattern.compile("(?:text|tell|head)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static Map<String, String> read(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = WordingTest.class.getResourceAsStream(file);
                Reader reader = new java.io.InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a result says; the keys are held equal in its own module. */
    private static final String SHARED = "/eu/salvus/report/story/sentences.properties";

    @ParameterizedTest
    @ValueSource(strings = {"messages", "help"})
    void both_languages_have_the_same_keys_and_places(String bundle) throws IOException {
        Map<String, String> english = read(bundle + ".properties");
        Map<String, String> french = read(bundle + "_fr.properties");
        assertThat(french.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(places(french.get(key))).as(key).isEqualTo(places(english.get(key)));
            assertThat(french.get(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_fr.properties"})
    void every_sentence_is_well_formed_and_uses_the_typographic_apostrophe(String file) throws IOException {
        read(file).forEach((key, sentence) -> {
            assertThat(sentence).as(key).doesNotContain("'");
            assertThat(new MessageFormat(sentence)).as(key).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_fr.properties", "help_fr.properties"})
    void french_signs_of_two_parts_are_held_to_their_word(String file) throws IOException {
        read(file)
                .forEach((key, sentence) -> assertThat(sentence)
                        .as(key)
                        .doesNotContainPattern(" [;?!:»](\\s|$)| %(?![a-zA-Z])")
                        .doesNotContain("« "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "help"})
    void no_key_is_written_twice(String bundle) throws IOException {
        for (String file : List.of(bundle + ".properties", bundle + "_fr.properties")) {
            try (InputStream stream = WordingTest.class.getResourceAsStream(file)) {
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                List<String> keys = Pattern.compile("(?m)^([a-z][\\w.-]*) = ")
                        .matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                assertThat(keys)
                        .as(file)
                        .doesNotHaveDuplicates()
                        .hasSameSizeAs(read(file).keySet());
            }
        }
    }

    @Test
    void every_key_used_exists_and_every_key_is_used() throws IOException {
        Set<String> keys = new TreeSet<>(read("messages.properties").keySet());
        assertThat(keys).doesNotContainAnyElementsOf(read(SHARED).keySet());
        keys.addAll(read(SHARED).keySet());
        Set<String> used = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<Path, String> source : sources().entrySet()) {
            Matcher use = USE.matcher(source.getValue());
            while (use.find()) {
                if (!keys.contains(use.group(1))) {
                    missing.add(source.getKey().getFileName() + ": " + use.group(1));
                }
                used.add(use.group(1));
            }
            LITERAL.matcher(source.getValue()).results().forEach(match -> used.add(match.group(1)));
        }
        assertThat(missing).isEmpty();
        Set<String> unused = new TreeSet<>(keys);
        unused.removeIf(key -> used.contains(key)
                || key.startsWith("word.")
                || key.startsWith("fact.")
                || key.startsWith("reaction.")
                || key.startsWith("exit.")
                || verdicts().contains(key)
                || key.endsWith(".remedy") && used.contains(key.substring(0, key.length() - ".remedy".length())));
        assertThat(unused).isEmpty();
    }

    /** The words of verdicts: one key for each constant. */
    private static Set<String> verdicts() {
        Set<String> keys = new TreeSet<>();
        Map.of(
                        "match.outcome.", Outcome.values(),
                        "match.key.", MatchedKey.Kind.values(),
                        "match.version.", VersionJudgement.Reason.values(),
                        "match.remedy.", Remediation.Kind.values())
                .forEach((prefix, constants) -> Stream.of(constants)
                        .map(constant -> prefix
                                + ((Enum<?>) constant)
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                        .forEach(keys::add));
        return keys;
    }

    @Test
    void every_verdict_has_its_words() throws IOException {
        assertThat(read("messages.properties")).containsKeys(verdicts().toArray(String[]::new));
    }

    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> sources = new LinkedHashMap<>();
        for (String module : List.of("cli", "report")) {
            Path root = Path.of(System.getProperty("salvus.root"), module, "src/main/java");
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    sources.put(file, Files.readString(file));
                }
            }
        }
        return sources;
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "FR"})
    void every_command_has_a_head_a_description_and_examples_and_every_option_its_text(Language language) {
        for (CommandLine command : commands(language)) {
            String name = command.getCommandSpec().qualifiedName();
            var usage = command.getCommandSpec().usageMessage();
            assertThat(usage.header()).as(name).isNotEmpty();
            assertThat(usage.description()).as(name).isNotEmpty();
            assertThat(usage.footer()).as(name + " has examples").isNotEmpty();
            assertThat(String.join("\n", usage.footer())).as(name).contains("./salvus");
            for (ArgSpec argument : command.getCommandSpec().args()) {
                assertThat(String.join("", argument.description()))
                        .as(name + " " + argument.paramLabel())
                        .isNotBlank();
            }
        }
    }

    @Test
    void no_help_text_is_left_over() throws IOException {
        Set<String> names = commands(Language.EN).stream()
                .map(command -> command.getCommandSpec().qualifiedName("."))
                .collect(Collectors.toSet());
        for (String key : read("help.properties").keySet()) {
            if (key.startsWith("salvus.")) {
                String owner = key.contains(".usage.")
                        ? key.substring(0, key.indexOf(".usage."))
                        : key.substring(0, key.lastIndexOf('.'));
                assertThat(names).as(key).contains(owner);
            }
        }
    }

    /** All commands, the root first. */
    static List<CommandLine> commands(Language language) {
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                java.io.OutputStream.nullOutputStream(),
                java.io.OutputStream.nullOutputStream(),
                false,
                false,
                false,
                StandardCharsets.UTF_8,
                Map.of(),
                java.util.Locale.UK,
                Surroundings.USUAL_COMMAND);
        Terminal terminal = new Terminal(surroundings, new Messages(language), Colour.NEVER);
        List<CommandLine> all = new ArrayList<>();
        collect(Salvus.commandLine(terminal, new Complaints(terminal, false)), all);
        return all;
    }

    private static void collect(CommandLine command, List<CommandLine> all) {
        all.add(command);
        command.getSubcommands().values().forEach(child -> collect(child, all));
    }
}
