package eu.salvus.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreachedPasswordsTest {

    private static final int MANY = 500;

    @TempDir
    Path folder;

    @Test
    void everyPasswordOfTheListIsFoundAndNoOther() throws Exception {
        List<String> known = IntStream.range(0, MANY)
                .mapToObj(number -> "password " + number)
                .toList();
        Path file = folder.resolve("breached.txt");
        Files.write(
                file,
                known.stream()
                        .map(BreachedPasswordsTest::sha1)
                        .sorted()
                        .map(hash -> hash + ":" + hash.hashCode())
                        .toList());
        BreachedPasswords breached = new BreachedPasswords(file.toString());
        assertThat(known).allMatch(breached::contains);
        assertThat(IntStream.range(MANY, 2 * MANY).mapToObj(number -> "password " + number))
                .noneMatch(breached::contains);
    }

    /** The SHA-1 of "password" is published with many a list. */
    @Test
    void aListIsReadAsItIsPublished() throws Exception {
        Path file = folder.resolve("breached.txt");
        Files.writeString(file, "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824\r\n");
        assertThat(new BreachedPasswords(file.toString()).contains("password")).isTrue();
    }

    @Test
    void withoutAListNoneIsKnown() {
        assertThat(new BreachedPasswords("").contains("password")).isFalse();
    }

    @Test
    void aListThatCannotBeReadStopsTheStartWithItsName() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new BreachedPasswords(folder.resolve("none.txt").toString()))
                .withMessageContaining("none.txt")
                .withMessageContaining("salvus.identity.breached-passwords");
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
