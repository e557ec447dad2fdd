package eu.salvus.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BackupTest {

    private static final byte[] KEY = new byte[32];
    private static final byte[] LOSSES = {0, -1, 127};
    private static final UUID HOSPITAL = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-22T01:02:03.123456Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aDatabaseIsBackedUp() {
        file = folder.resolve("salvus.backup");
        DataSource database = h2("from");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        JdbcClient client = JdbcClient.create(database);
        client.sql("insert into organisation (id, name, kind, created_at) values (?, 'Hôpital ; “été”', 'HOSPITAL', ?)")
                .params(HOSPITAL, THEN)
                .update();
        UUID twin = UUID.randomUUID();
        client.sql("insert into twin (id, organisation, name, version, assets, services, demo, updated_at, updated_by)"
                        + " values (?, ?, 'T', 1, 2, 3, true, ?, 'x')")
                .params(twin, HOSPITAL, THEN)
                .update();
        client.sql(
                        "insert into twin_version (twin, number, yaml, saved_at, saved_by, note) values (?, 1, ?, ?, 'x', '')")
                .params(twin, "line\n".repeat(400_000), THEN)
                .update();
        UUID simulation = UUID.randomUUID();
        client.sql(
                        "insert into simulation (id, organisation, twin, twin_version, scenario, runs, seed, state, done, created_at,"
                                + " created_by) values (?, ?, ?, 1, 's', 10, 9223372036854775807, 'DONE', 10, ?, 'x')")
                .params(simulation, HOSPITAL, twin, THEN)
                .update();
        client.sql("insert into simulation_runs (simulation, name, losses) values (?, 'care', ?)")
                .params(simulation, LOSSES)
                .update();
        assertThat(new Backup(database, KEY).write(file)).isEqualTo(5);
    }

    @Test
    void everythingComesBackIntoAnotherDatabaseOfTheSameSort() {
        DataSource target = h2("to");
        assertThat(new Backup(target, KEY).restore(file)).isEqualTo(5);
        assertThatAllIsThere(target);
    }

    @Test
    void theEmbeddedDatabaseComesBackIntoPostgres() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            DataSource target = postgres.getPostgresDatabase();
            new Backup(target, KEY).restore(file);
            assertThatAllIsThere(target);
        }
    }

    @Test
    void nothingInTheFileCanBeReadWithoutTheKey() throws IOException {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("organisation");
        byte[] other = KEY.clone();
        other[0] = 1;
        assertThatThrownBy(() -> new Backup(h2("other"), other).restore(file)).hasMessage("wrong-key");
    }

    @Test
    void anAlteredOrShortenedFileIsRefusedAndLeavesNothingBehind() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 5] ^= 1;
        Path altered = Files.write(folder.resolve("altered"), bytes);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length - 40));
        for (Path wrong : List.of(altered, cut)) {
            DataSource target = h2(wrong.getFileName().toString());
            assertThatThrownBy(() -> new Backup(target, KEY).restore(wrong)).isInstanceOf(BackupException.class);
            // What is refused left nothing behind, or this would be refused too.
            new Backup(target, KEY).restore(file);
            assertThatAllIsThere(target);
        }
    }

    @Test
    void aDatabaseThatHoldsSomethingIsNotTouched() {
        DataSource target = h2("full");
        new Backup(target, KEY).restore(file);
        assertThatThrownBy(() -> new Backup(target, KEY).restore(file)).hasMessage("not-empty");
        assertThatAllIsThere(target);
    }

    @Test
    void aFileThatIsNoBackupIsNamedAsSuch() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear all, this is a letter.");
        assertThatThrownBy(() -> new Backup(h2("letter"), KEY).restore(letter)).hasMessage("no-backup");
    }

    private static void assertThatAllIsThere(DataSource database) {
        JdbcClient client = JdbcClient.create(database);
        Map<String, Object> hospital = client.sql("select name from organisation where id = ?")
                .param(HOSPITAL)
                .query()
                .singleRow();
        assertThat(hospital.get("name")).isEqualTo("Hôpital ; “été”");
        assertThat(client.sql("select created_at from organisation")
                        .query((row, number) ->
                                row.getObject(1, OffsetDateTime.class).toInstant())
                        .single())
                .isEqualTo(THEN.toInstant());
        assertThat(client.sql("select yaml from twin_version")
                        .query(String.class)
                        .single())
                .isEqualTo("line\n".repeat(400_000));
        assertThat(client.sql("select seed from simulation").query(Long.class).single())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(client.sql("select losses from simulation_runs")
                        .query((row, number) -> row.getBytes(1))
                        .single())
                .isEqualTo(LOSSES);
    }

    private DataSource h2(String name) {
        DriverManagerDataSource source = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve(name)
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        source.setUsername("salvus");
        return source;
    }
}
