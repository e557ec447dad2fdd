package eu.salvus.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.salvus.server.ServerTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SealTest {

    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Seal seal;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient database;

    @Value("${salvus.data}")
    Path data;

    @TempDir
    Path elsewhere;

    @Test
    void whatIsSealedOpensAtItsPlaceOnly() {
        String sealed = seal.seal("totp/one", SECRET);
        assertThat(seal.open("totp/one", sealed)).isEqualTo(SECRET);
        assertThatIllegalStateException().isThrownBy(() -> seal.open("totp/other", sealed));
    }

    @Test
    void whatWasAlteredDoesNotOpen() {
        String sealed = seal.seal("totp/one", SECRET);
        char[] altered = sealed.toCharArray();
        altered[10] = altered[10] == 'A' ? 'B' : 'A';
        assertThatIllegalStateException().isThrownBy(() -> seal.open("totp/one", new String(altered)));
    }

    @Test
    void theSameSecretIsNeverSealedAlike() {
        assertThat(seal.seal("totp/one", SECRET)).isNotEqualTo(seal.seal("totp/one", SECRET));
    }

    @Test
    void theKeyIsReadableByItsOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("salvus.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aStartWithoutTheKeyOfTheDatabaseStopsAndMakesNoOther() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Seal(elsewhere, tokens, database))
                .withMessageContaining("is missing");
        assertThat(elsewhere.resolve("salvus.key")).doesNotExist();
    }

    @Test
    void aStartWithAnotherKeyStops() throws Exception {
        Files.writeString(
                elsewhere.resolve("salvus.key"), java.util.Base64.getEncoder().encodeToString(tokens.bytes(32)));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Seal(elsewhere, tokens, database))
                .withMessageContaining("is not the one");
    }
}
