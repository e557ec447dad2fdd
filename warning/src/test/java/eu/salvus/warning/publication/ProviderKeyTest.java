package eu.salvus.warning.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderKeyTest {

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SIGNED = MADE.plusSeconds(3_600);
    private static final byte[] DOCUMENT = "{\"document\": 1}".getBytes(StandardCharsets.UTF_8);

    private final ProviderKey key = ProviderKey.generate(new SecureRandom(), "Centre <security@centre.example>", MADE);

    @TempDir
    private Path folder;

    @Test
    void a_key_read_again_is_the_same_and_signs_the_same() {
        ProviderKey again = ProviderKey.read(key.secretBytes());

        assertThat(again.fingerprint()).isEqualTo(key.fingerprint()).matches("[0-9A-F]{40}");
        assertThat(again.made()).isEqualTo(MADE);
        assertThat(again.publicKey()).isEqualTo(key.publicKey());
        assertThat(again.sign(DOCUMENT, SIGNED)).isEqualTo(key.sign(DOCUMENT, SIGNED));
    }

    @Test
    void each_key_is_another() {
        assertThat(ProviderKey.generate(new SecureRandom(), "Centre", MADE).fingerprint())
                .isNotEqualTo(key.fingerprint());
    }

    @Test
    void the_public_key_does_not_hold_the_secret() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProviderKey.read(key.publicKey()));
        assertThat(new String(key.publicKey(), StandardCharsets.US_ASCII))
                .startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----");
    }

    @Test
    void gnupg_takes_the_key_and_its_signature_and_refuses_another_content() throws Exception {
        assumeTrue(hasGnupg(), "GnuPG is not installed");
        Files.write(folder.resolve("key.asc"), key.publicKey());
        Files.write(folder.resolve("a.json"), DOCUMENT);
        Files.write(folder.resolve("a.json.asc"), key.sign(DOCUMENT, SIGNED));
        Files.writeString(folder.resolve("b.json"), "{\"document\": 2}");
        assertThat(gpg("--import", "key.asc")).contains("IMPORT_OK 1 " + key.fingerprint());

        assertThat(gpg("--verify", "a.json.asc", "a.json")).contains("VALIDSIG " + key.fingerprint());
        assertThat(gpg("--verify", "a.json.asc", "b.json")).contains("BADSIG").doesNotContain("VALIDSIG");
    }

    private String gpg(String... arguments) throws IOException, InterruptedException {
        Path home = folder.resolve("gnupg");
        if (!Files.exists(home)) {
            Files.createDirectory(home);
        }
        List<String> command = new ArrayList<>(
                List.of("gpg", "--homedir", home.toString(), "--batch", "--no-autostart", "--trust-model", "always"));
        command.addAll(List.of("--status-fd", "1"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static boolean hasGnupg() {
        try {
            return new ProcessBuilder("gpg", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }
}
