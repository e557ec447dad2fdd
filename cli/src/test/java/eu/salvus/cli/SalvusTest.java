package eu.salvus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Run.Scene;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalvusTest {

    @Test
    void alone_it_says_what_it_does_and_names_the_next_commands() {
        Run run = Run.salvus();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("./salvus demo", "./salvus twin new", "./salvus help");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void it_speaks_the_language_of_the_environment_unless_told_otherwise() {
        assertThat(new Scene().with("LANG", "fr_FR.UTF-8").run().out()).startsWith("Salvus montre");
        assertThat(new Scene().with("LANG", "de_DE.UTF-8").run().out()).startsWith("Salvus shows");
        assertThat(new Scene()
                        .with("LANG", "fr_FR.UTF-8")
                        .with("LC_ALL", "C")
                        .run()
                        .out())
                .startsWith("Salvus shows");
        assertThat(new Scene().locale(Locale.CANADA_FRENCH).run().out()).startsWith("Salvus montre");
        assertThat(new Scene().with("LANG", "fr_FR.UTF-8").run("--lang", "en").out())
                .startsWith("Salvus shows");
        assertThat(Run.salvus("--lang=FR").out()).startsWith("Salvus montre");
    }

    @Test
    void it_says_its_version() {
        assertThat(Run.salvus("--version").out()).matches("salvus \\d+\\.\\d+\\.\\d+.*\\n");
    }

    @Test
    void an_unknown_command_is_named_with_its_nearest_kin() {
        Run run = Run.salvus("hlep");
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("unknown command “hlep”", "help", "salvus --help");
        assertThat(Run.salvus("--lang", "fr", "hlep").err())
                .contains("commande inconnue\u00a0: «\u00a0hlep\u00a0»", "dire help\u202f?");
    }

    @Test
    void an_unknown_option_and_a_wrong_value_are_told_in_the_users_language() {
        Run run = Run.salvus("--colour", "--lang", "fr");
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).contains("option inconnue\u00a0: «\u00a0--colour\u00a0»", "dire --color\u202f?");
        assertThat(Run.salvus("--lang", "it").err()).contains("--lang cannot be “it”", "use one of: en, fr");
        assertThat(Run.salvus("--lang").err()).contains("--lang needs a value: fr|en");
        assertThat(Run.salvus("--lang", "fr", "--lang", "en").err()).contains("--lang is given twice");
    }

    @Test
    void every_exit_code_is_explained_in_both_languages() {
        for (String language : new String[] {"fr", "en"}) {
            Run run = Run.salvus("help", "exit-codes", "--lang", language);
            assertThat(run.code()).isZero();
            for (var code : eu.salvus.cli.failure.ExitCode.values()) {
                assertThat(run.out()).containsPattern("(?m)^ *" + code.number() + "  \\S");
            }
        }
    }

    @Test
    void help_is_found_for_a_command_and_refused_for_what_is_none() {
        assertThat(Run.salvus("help", "completion").out())
                .isEqualTo(Run.salvus("completion", "--help").out())
                .contains("Usage: salvus completion");
        assertThat(Run.salvus("help", "nothing").code()).isEqualTo(64);
    }

    @Test
    void colour_is_for_terminals_and_for_those_who_want_it() {
        String escape = "\u001b[";
        assertThat(Run.salvus("help").out()).doesNotContain(escape);
        assertThat(new Scene().typing().run("help").out()).contains(escape);
        assertThat(new Scene().typing().with("NO_COLOR", "1").run("help").out()).doesNotContain(escape);
        assertThat(new Scene().typing().with("TERM", "dumb").run("help").out()).doesNotContain(escape);
        assertThat(new Scene().typing().run("help", "--color", "never").out()).doesNotContain(escape);
        assertThat(Run.salvus("help", "--color=always").out()).contains(escape);
        assertThat(new Scene()
                        .with("NO_COLOR", "1")
                        .run("help", "--color=always")
                        .out())
                .contains(escape);
    }

    @Test
    void the_completion_script_is_made_for_the_command_and_holds_no_date() {
        Run run = Run.salvus("completion");
        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_salvus");
        assertThat(Run.salvus("completion")).isEqualTo(run);
    }

    @Test
    void a_reader_that_goes_away_is_no_failure() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Run run = new Scene().out(closed).run("help");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    @EnabledIf("fullDeviceExists")
    void a_full_disk_is_told() throws IOException {
        try (OutputStream full = new FileOutputStream("/dev/full")) {
            Run run = new Scene().out(full).run("help");
            assertThat(run.code()).isEqualTo(73);
            assertThat(run.err()).contains("standard output cannot be written", "make room");
        }
    }

    static boolean fullDeviceExists() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    void a_terminal_without_our_signs_shows_their_kin() {
        Run run = new Scene().charset(StandardCharsets.ISO_8859_1).run("--lang", "fr");
        assertThat(run.out())
                .contains("ce qu'une cyberattaque ferait", "s'arrête")
                .doesNotContain("?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "20", "40", "54", "55", "79", "99999"})
    void no_width_of_the_window_breaks_it(String columns) {
        for (String[] words : new String[][] {{}, {"help", "simulate"}, {"help", "exit-codes"}, {"nothing"}}) {
            Run run = new Scene().with("COLUMNS", columns).run(words);
            assertThat(run.code()).isIn(0, 64);
            assertThat(run.err()).doesNotContain("Exception");
        }
    }

    @Test
    void commands_to_copy_begin_as_the_program_was_called_and_can_be_pasted() {
        Run run = new Scene().called("/opt/my tools/salvus").run();
        assertThat(run.out()).contains("  '/opt/my tools/salvus' demo ").doesNotContain("./salvus");
        assertThat(new Scene().called("salvus").run("help", "demo").out())
                .contains("  salvus demo\n")
                .doesNotContain("./salvus");
        assertThat(new Scene().called("/a%b/salvus").run("hlep").err()).contains("See: /a%b/salvus --help");
        assertThat(new Scene().called("/a%b/salvus").run("help").out()).contains("  /a%b/salvus demo\n");
    }

    @Test
    void too_little_memory_and_other_errors_of_the_machine_end_in_words() {
        for (Error error : List.of(new OutOfMemoryError("unable to create native thread"), new StackOverflowError())) {
            Run run = new Scene()
                    .out(new OutputStream() {
                        @Override
                        public void write(int one) {
                            throw error;
                        }
                    })
                    .run("help", "exit-codes");
            assertThat(run.code()).isEqualTo(70);
            assertThat(run.err()).startsWith("error: ").contains("what to do").doesNotContain("\tat ");
        }
    }

    @Test
    void commands_of_the_launcher_are_explained_too() {
        assertThat(Run.salvus("help", "test").out()).contains("./salvus test [--full]");
        assertThat(Run.salvus("help", "benchmark", "--lang", "fr").out()).contains("./salvus benchmark [NOM…]");
        for (String command : List.of("serve", "centre", "backup", "restore", "release", "test", "benchmark")) {
            assertThat(Run.salvus("help").out()).contains("\n  " + command + " ");
            assertThat(Run.salvus("help", command).out()).startsWith("Usage: ./salvus " + command);
        }
    }

    @Test
    void what_stands_for_a_value_is_named_in_the_users_language() {
        assertThat(Run.salvus("help", "simulate", "--lang", "fr").out())
                .contains("JUMEAU", "--json=FICHIER", "--tight=PART")
                .doesNotContain("TWIN", "FILE");
        assertThat(Run.salvus("help", "mal", "run", "--lang", "fr").out()).contains("BIEN:ÉTAPE");
        assertThat(Run.salvus("help", "--lang", "fr").out())
                .contains("COMMANDE")
                .doesNotContainPattern("COMMAND\\b");
        assertThat(Run.salvus("twin", "check", "--lang", "fr").err()).contains("FICHIER|DOSSIER");
        assertThat(Run.salvus("simulate", "x.yaml", "--scenario", "--lang", "fr")
                        .code())
                .isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "60", "63", "67", "71", "80"})
    void no_line_of_french_help_ends_with_an_apostrophe_or_begins_with_a_sign(String columns) {
        for (String command : List.of("simulate", "twin", "demo", "scenarios", "completion")) {
            Run run = new Scene().with("COLUMNS", columns).run("help", command, "--lang", "fr");
            assertThat(run.out()).contains("’");
            assertThat(run.lines())
                    .noneMatch(line -> line.endsWith("’"))
                    .noneMatch(line -> line.strip().matches("[?!:;»].*"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void stopped_from_outside_it_says_so(@TempDir Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "eu.salvus.cli.Salvus",
                        "demo",
                        "--runs",
                        "1000000",
                        "--lang",
                        "en")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();
        // Not the signal of Ctrl-C: whoever runs tests in the background makes them ignore it.
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(folder.resolve("err")).hasContent("\nstopped\n");
    }
}
