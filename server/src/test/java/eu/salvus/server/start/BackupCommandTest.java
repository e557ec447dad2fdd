package eu.salvus.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.storage.Backup;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BackupCommandTest {

    private static final int USAGE = 64;
    private static final int BAD_DATA = 65;
    private static final int CANNOT_CREATE = 73;

    private final Locale usual = Locale.getDefault();

    @TempDir
    Path folder;

    @BeforeEach
    void inEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void inTheUsualLanguage() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore"})
    void whileSalvusRunsItSaysSoAndWritesNothing(String word) throws Exception {
        Path data = dataFolder();
        Path file = folder.resolve("a.backup");
        Path running = data.resolve("salvus.mv.db");
        DriverManager.getConnection("jdbc:h2:file:" + data.resolve("salvus"), "salvus", "")
                .close();
        if (word.equals("restore")) {
            backUp("jdbc:h2:mem:beside;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1", file);
        }
        // The lock of another program; H2 shares a file it opened itself within one program.
        try (FileChannel other = FileChannel.open(running, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(says(BAD_DATA, word, file.toString(), "--data", data.toString()))
                    .contains("Salvus is running on the data in " + data)
                    .contains("Stop it first")
                    .doesNotContain("Exception", "mv.db");
        }
        assertThat(Files.exists(folder.resolve("a.backup.unfinished"))).isFalse();
    }

    @Test
    void withoutAKeyItAsksForOne() {
        Path data = folder.resolve("new");
        assertThat(says(BAD_DATA, "restore", "a.backup", "--data", data.toString()))
                .contains("--key FILE");
    }

    @Test
    void aDataFolderWithAKeyOfItsOwnTakesNoOther() throws Exception {
        Path data = dataFolder();
        Path other = Files.copy(data.resolve("salvus.key"), folder.resolve("other.key"));
        assertThat(says(CANNOT_CREATE, "restore", "a.backup", "--key", other.toString(), "--data", data.toString()))
                .contains("--data DIR");
    }

    @Test
    void whatIsUnknownIsToldInTheLanguageOfTheTerminal() {
        Locale.setDefault(Locale.FRENCH);
        assertThat(says(USAGE, "backup", "a.backup", "--wrong"))
                .contains("--wrong")
                .contains("ne connaît pas");
        assertThat(says(USAGE, "backup")).contains("Il manque FILE");
    }

    @Test
    void helpSpeaksOfTheCommandInTheLanguageOfTheTerminal() {
        Locale.setDefault(Locale.FRENCH);
        assertThat(Start.command("backup").getUsageMessage())
                .contains("Usage\u00a0: salvus backup", "fichier scellé", "Afficher cette aide")
                .doesNotContain("Show this help", "Démarre");
        assertThat(Start.command("restore").getUsageMessage()).contains("Rétablit une sauvegarde");
    }

    @Test
    void theFolderAndItsSecretsAreTheirOwnersAlone() throws Exception {
        Path data = folder.resolve("made");
        DataFolder.make(data);
        Files.writeString(data.resolve("salvus.mv.db"), "");
        DataFolder.close(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("salvus.mv.db"))))
                .isEqualTo("rw-------");
    }

    private Path dataFolder() throws Exception {
        Path data = folder.resolve("data");
        DataFolder.make(data);
        Files.writeString(data.resolve("salvus.key"), Base64.getEncoder().encodeToString(new byte[32]));
        return data;
    }

    private static void backUp(String address, Path file) {
        DriverManagerDataSource database = new DriverManagerDataSource(address);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        new Backup(database, new byte[32]).write(file);
    }

    private static String says(int exit, String word, String... arguments) {
        PrintStream usual = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Start.command(word).execute(arguments)).isEqualTo(exit);
        } finally {
            System.setErr(usual);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
