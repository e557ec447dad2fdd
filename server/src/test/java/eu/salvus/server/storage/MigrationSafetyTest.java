package eu.salvus.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationSafetyTest {

    private static final byte[] KEY = new byte[32];

    @TempDir
    Path data;

    @Test
    void aDatabaseIsKeptBeforeItsTablesChangeAndComesBackAsItWas() throws IOException {
        Files.writeString(data.resolve("salvus.key"), Base64.getEncoder().encodeToString(KEY));
        DataSource database = h2("old");
        flyway(database, "1").migrate();
        JdbcClient.create(database)
                .sql(
                        "insert into organisation (id, name, kind, created_at) values (random_uuid(), 'Old', 'HOSPITAL', current_timestamp)")
                .update();
        safety().migrate(flyway(database, "latest"));
        DataSource again = h2("again");
        new Backup(again, KEY).restore(backups().getFirst());
        assertThat(backups()).hasSize(1);
        assertThat(JdbcClient.create(again)
                        .sql("select name from organisation")
                        .query(String.class)
                        .single())
                .isEqualTo("Old");
        assertThat(flyway(again, "latest").info().pending()).isEmpty();
    }

    @Test
    void aDatabaseThatIsUpToDateOrNewIsNotBackedUp() throws IOException {
        Files.writeString(data.resolve("salvus.key"), Base64.getEncoder().encodeToString(KEY));
        DataSource database = h2("new");
        safety().migrate(flyway(database, "latest"));
        safety().migrate(flyway(database, "latest"));
        assertThat(backups()).isEmpty();
    }

    @Test
    void whereNoBackupCanBeMadeNothingIsMigrated() throws IOException {
        Files.writeString(data.resolve("salvus.key"), Base64.getEncoder().encodeToString(KEY));
        Files.writeString(data.resolve("backups"), "a file where the folder should be");
        DataSource database = h2("stuck");
        flyway(database, "1").migrate();
        assertThatThrownBy(() -> safety().migrate(flyway(database, "latest"))).isInstanceOf(RuntimeException.class);
        assertThat(flyway(database, "latest").info().current().getVersion().getVersion())
                .isEqualTo("1");
    }

    private MigrationSafety safety() {
        return new MigrationSafety(data, InstantSource.fixed(Instant.parse("2026-11-22T01:02:03Z")), "console");
    }

    private List<Path> backups() throws IOException {
        Path folder = data.resolve("backups");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Flyway flyway(DataSource database, String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private DataSource h2(String name) {
        DriverManagerDataSource source = new DriverManagerDataSource("jdbc:h2:file:" + data.resolve(name)
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        source.setUsername("salvus");
        return source;
    }
}
