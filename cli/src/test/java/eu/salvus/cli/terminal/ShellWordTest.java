package eu.salvus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

    @ParameterizedTest
    @ValueSource(strings = {"twin.yaml", "my twin.yaml", "l'hôpital.yaml", "a\"b$(c)`d`\\e", "", "*", "~/x", "a\nb"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_shell_reads_the_word_back(String word) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + ShellWord.of(word)).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(word);
    }

    @Test
    void a_plain_path_stays_as_it_is() {
        assertThat(ShellWord.of("/tmp/my-hospital_2.yaml")).isEqualTo("/tmp/my-hospital_2.yaml");
    }
}
