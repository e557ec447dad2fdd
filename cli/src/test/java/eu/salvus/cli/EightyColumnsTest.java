package eu.salvus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
}
