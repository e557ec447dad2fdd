package eu.salvus.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;

class ServeCommandTest {

    private static final int USAGE = 64;
    private static final int SOFTWARE = 70;

    @Test
    void whereOthersCanReachItItNeedsTls() {
        assertThat(refused("--host", "0.0.0.0")).contains("--tls-certificate");
    }

    @Test
    void anAddressPeopleCouldNotTypeIsRefused() {
        assertThat(refused("--address", "salvus.hospital.example")).contains("salvus.hospital.example is no address");
        assertThat(refused("--address", "ftp://salvus.hospital.example")).contains("is no address");
    }

    @Test
    void aCertificateWithoutItsKeyIsRefused() {
        assertThat(refused("--tls-certificate", "cert.pem")).contains("--tls-key");
    }

    @Test
    void aCertificateThatIsNotThereIsNamed() {
        assertThat(refused("--tls-certificate", "/nowhere/cert.pem", "--tls-key", "/nowhere/key.pem"))
                .contains("/nowhere/cert.pem");
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        assertThat(refused("--port", "70000")).contains("70000");
    }

    @Test
    void aTakenPortIsToldWithTheNextOne() {
        assertThat(explained(new IllegalStateException(new PortInUseException(8080))))
                .contains("8080")
                .contains("--port 8081");
    }

    @Test
    void aTakenPortIsToldBeforeAnythingStarts(@TempDir Path folder) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());

            assertThat(refused(SOFTWARE, "--port", port, "--data", folder.toString()))
                    .startsWith("Port " + port + " is taken")
                    .hasLineCount(1);
        }
    }

    @Test
    void aFailedMigrationIsToldWithItsReason() {
        assertThat(explained(new IllegalStateException(new FlywayException("column is there already"))))
                .contains("column is there already");
    }

    @ParameterizedTest
    @CsvSource({"08001, does not answer", "28P01, SALVUS_DATABASE_PASSWORD", "3D000, no database “care”"})
    void aDatabaseElsewhereThatLetsNobodyInIsToldWithoutItsPassword(String state, String told) {
        String database = "jdbc:postgresql://db.example:6543/care?user=salvus&password=secret";
        assertThat(new StartFailure(Texts.in(Locale.ENGLISH), Path.of("data"), database)
                        .explain(new IllegalStateException(new SQLException("secret", state)), 8080))
                .contains("db.example:6543")
                .contains(told)
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"fr_FR.UTF-8, fr", "en_IE, en", "de, de"})
    void theLanguageIsThatOfTheTerminal(String environment, String language) {
        assertThat(Language.of(environment).getLanguage()).isEqualTo(language);
    }

    private static String explained(Throwable failure) {
        return new StartFailure(Texts.in(Locale.ENGLISH), Path.of("data"), null).explain(failure, 8080);
    }

    private static String refused(String... arguments) {
        return refused(USAGE, arguments);
    }

    private static String refused(int exit, String... arguments) {
        PrintStream usual = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(new CommandLine(new ServeCommand()).execute(arguments)).isEqualTo(exit);
        } finally {
            System.setErr(usual);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
