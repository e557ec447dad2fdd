package eu.salvus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** docs/cli.md names what there is. */
class DocumentationTest {

    private final String page = Files.readString(Path.of(System.getProperty("salvus.root"), "docs/cli.md"));

    DocumentationTest() throws IOException {}

    @Test
    void every_command_and_option_is_on_the_page() {
        for (CommandLine command : WordingTest.commands(Language.EN)) {
            if (command.getSubcommands().isEmpty()) {
                assertThat(page).contains("`" + command.getCommandSpec().qualifiedName());
            }
            for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(page).contains(option.longestName());
            }
        }
    }

    @Test
    void every_exit_code_is_on_the_page() {
        for (ExitCode code : ExitCode.values()) {
            assertThat(page).containsPattern("\\| " + code.number() + " \\| \\S");
        }
    }

    @Test
    void the_tutorial_of_the_attack_language_works_as_it_is_written(@TempDir Path folder) {
        String toy = Clinic.write(folder, "toy.mal", block("mal")).toString();
        String model = Clinic.write(folder, "toy.json", block("json")).toString();
        List<Run> runs = block("sh")
                .lines()
                .map(line ->
                        line.replace("toy.mal", toy).replace("toy.json", model).split(" "))
                .map(words -> Run.salvus(Arrays.copyOfRange(words, 1, words.length)))
                .toList();
        assertThat(runs).hasSize(3).allSatisfy(run -> {
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.err()).isEmpty();
        });
        assertThat(runs.get(2).out())
                .containsPattern("pc1:control +100% ")
                .containsPattern("files:read +(79|80|81|82)%.* 1 hour (1|2|3)\\d minutes ");
    }

    /** The first block of the page in a language. */
    private String block(String language) {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
