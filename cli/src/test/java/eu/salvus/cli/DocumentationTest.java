package eu.salvus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
}
