package eu.salvus.cli.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.file.OutputFiles.Replacement;
import eu.salvus.cli.language.Language;
import eu.salvus.cli.language.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {

    private final Messages messages = new Messages(Language.EN);

    @TempDir
    private Path folder;

    private Path a;
    private Path b;

    @BeforeEach
    void files() throws IOException {
        a = Files.writeString(folder.resolve("a.yaml"), "old a");
        b = Files.writeString(folder.resolve("b.yaml"), "old b");
    }

    private List<Replacement> both() {
        return List.of(
                new Replacement(a, bytes("old a"), bytes("new a")), new Replacement(b, bytes("old b"), bytes("new b")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(ThrowingCallable act, String... why) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ExitCode.CANNOT_WRITE);
            assertThat(failure.troubles().toString()).contains(why);
        });
    }

    private void nothingIsLeftBeside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(a, b);
        }
    }

    @Test
    void all_are_replaced_and_nothing_else_is_left() throws IOException {
        OutputFiles.replace(both(), messages);
        assertThat(a).hasContent("new a");
        assertThat(b).hasContent("new b");
        nothingIsLeftBeside();
    }

    @Test
    void one_that_somebody_changed_meanwhile_stops_all() throws IOException {
        Files.writeString(b, "edited");
        refused(() -> OutputFiles.replace(both(), messages), "b.yaml", "changed");
        assertThat(a).hasContent("old a");
        assertThat(b).hasContent("edited");
        nothingIsLeftBeside();
    }

    @Test
    void one_that_is_gone_stops_all() throws IOException {
        Files.delete(b);
        refused(() -> OutputFiles.replace(both(), messages), "b.yaml");
        assertThat(a).hasContent("old a");
        assertThat(b).doesNotExist();
    }

    @Test
    void what_was_put_in_place_is_put_back_when_the_next_cannot_be() throws IOException {
        refused(() -> OutputFiles.replace(both(), this::allButNewB, messages), "b.yaml", "torn");
        assertThat(a).hasContent("old a");
        assertThat(b).hasContent("old b");
        nothingIsLeftBeside();
    }

    private void allButNewB(Path from, Path to) throws IOException {
        if (to.endsWith("b.yaml")) {
            throw new FileSystemException(to.toString(), null, "torn");
        }
        OutputFile.move(from, to);
    }

    @Test
    void what_cannot_be_put_back_is_named() {
        refused(
                () -> OutputFiles.replace(
                        both(),
                        (from, to) -> {
                            if (!Files.readString(from).equals("new a")) {
                                throw new FileSystemException(to.toString(), null, "torn");
                            }
                            OutputFile.move(from, to);
                        },
                        messages),
                "b.yaml",
                "a.yaml: already holds its new content");
        assertThat(a).hasContent("new a");
        assertThat(b).hasContent("old b");
    }
}
