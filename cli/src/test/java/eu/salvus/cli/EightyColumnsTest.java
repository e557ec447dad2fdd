package eu.salvus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.language.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Whatever is meant for people keeps within 80 columns, in both languages. */
class EightyColumnsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_help_of_every_command(Language language) {
        for (CommandLine command : WordingTest.commands(language)) {
            List<String> words = new ArrayList<>(
                    Arrays.asList(command.getCommandSpec().qualifiedName().split(" ")));
            words.removeFirst();
            words.addAll(List.of("--help", "--lang", language.code()));
            assertNarrow(Run.salvus(words.toArray(String[]::new)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_welcome_the_exit_codes_and_the_complaints(Language language) {
        String long30 = "x".repeat(300);
        assertNarrow(Run.salvus("--lang", language.code()));
        assertNarrow(Run.salvus("help", "exit-codes", "--lang", language.code()));
        assertNarrow(Run.salvus("--lang", language.code(), long30));
    }

    static void assertNarrow(Run run) {
        assertThat(run.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void in_a_narrow_window_pages_keep_within_it(Language language, @TempDir Path folder) {
        String twin = Clinic.in(folder).toString();
        for (String[] words : new String[][] {
            {"twin", "show", twin},
            {"scenarios", twin},
            {"twin", "archetypes", "single-practice"},
            {"simulate", twin, "--scenario", "ransomware-phishing", "--runs", "20", "--lang", language.code()}
        }) {
            Run run = new Run.Scene()
                    .with("COLUMNS", "40")
                    .with("LANG", language.code())
                    .run(words);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.lines())
                    .filteredOn(line -> !line.startsWith("  ./salvus") && !line.startsWith("      --"))
                    .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(40));
        }
    }
}
