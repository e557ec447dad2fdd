package eu.salvus.cli.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Language;
import eu.salvus.cli.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    private final Messages messages = new Messages(Language.EN);

    @TempDir
    private Path folder;

    @Test
    void a_file_is_written_whole_and_nothing_else_is_left() throws IOException {
        Path file = folder.resolve("result.json");
        OutputFile.write(file, "été", messages);
        OutputFile.write(file, "hiver", messages);
        assertThat(file).hasContent("hiver");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Path file = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        OutputFile.write(link, "new", messages);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void a_file_that_is_there_is_kept_unless_forced() throws IOException {
        Path file = Files.writeString(folder.resolve("twin.yaml"), "mine");
        refused(() -> OutputFile.create(file, "yours", false, messages), "there is such a file already");
        assertThat(file).hasContent("mine");
        OutputFile.create(file, "yours", true, messages);
        assertThat(file).hasContent("yours");
    }

    @Test
    void a_folder_and_a_file_in_no_folder_are_refused() {
        refused(() -> OutputFile.write(folder, "x", messages), "this is a folder");
        refused(() -> OutputFile.write(folder.resolve("no/x.json"), "x", messages), "there is no folder");
    }

    @Test
    @EnabledIf("fullDeviceExists")
    void a_full_disk_is_told_and_a_device_is_never_replaced() {
        Path full = Path.of("/dev/full");
        refused(() -> OutputFile.write(full, "x", messages), "No space left");
        refused(() -> OutputFile.create(full, "x", false, messages), "No space left");
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    static boolean fullDeviceExists() {
        return Files.exists(Path.of("/dev/full"));
    }

    private static void refused(ThrowingCallable act, String why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ExitCode.CANNOT_WRITE))
                .hasMessageContaining(why);
    }

    @Test
    void the_remedy_fits_the_cause_and_no_class_is_named() {
        for (String place : new String[] {"/proc/nowhere.json", "/proc/version"}) {
            assertThatThrownBy(() -> OutputFile.write(Path.of(place), "x", messages))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.troubles())
                                    .singleElement()
                                    .satisfies(trouble -> {
                                        assertThat(trouble.what())
                                                .startsWith(place)
                                                .doesNotContain("Exception");
                                        assertThat(trouble.remedy())
                                                .isNotEmpty()
                                                .doesNotContain("make room");
                                    }));
        }
    }
}
