package eu.salvus.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionSystemException;

class StorageFailureTest {

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsToldByEitherDatabase() {
        SQLException h2 = new SQLException(
                "General error",
                "HY000",
                50_000,
                new IllegalStateException(new IOException("No space left on device")));
        assertThat(StorageFailure.of(new TransactionSystemException("commit failed", h2)))
                .isEqualTo(StorageFailure.DISK_FULL);
        assertThat(StorageFailure.of(new IllegalStateException(new SQLException("could not extend file", "53100"))))
                .isEqualTo(StorageFailure.DISK_FULL);
    }

    @Test
    void aFullDiskIsFoundUnderAFailedRollback() {
        TransactionSystemException rollback =
                new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        assertThat(StorageFailure.of(rollback)).isEqualTo(StorageFailure.DATABASE_AWAY);
        rollback.initApplicationException(new IllegalStateException(new IOException("No space left on device")));
        assertThat(StorageFailure.of(rollback)).isEqualTo(StorageFailure.DISK_FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
    void aLostPostgresIsAway(String state) {
        assertThat(StorageFailure.of(new IllegalStateException(new SQLException("terminating", state))))
                .isEqualTo(StorageFailure.DATABASE_AWAY);
    }

    @Test
    void whatARequestDidWrongIsNone() {
        assertThat(StorageFailure.of(new DuplicateKeyException("twice", new SQLException("twice", "23505"))))
                .isNull();
        assertThat(StorageFailure.of(new IllegalStateException("of our own"))).isNull();
        assertThat(StorageFailure.of(new IllegalStateException(new IOException("Broken pipe"))))
                .isNull();
    }

    @Test
    void aRowThatAnotherHoldsForTooLongIsBusyAndTheConnectionStaysOfUse() throws SQLException {
        String address = "jdbc:h2:file:" + folder.resolve("salvus") + ";WRITE_DELAY=0;LOCK_TIMEOUT=1";
        try (HikariDataSource pool = pool(address, "salvus");
                Connection other = DriverManager.getConnection(address, "salvus", "")) {
            JdbcClient database = JdbcClient.create(pool);
            database.sql("create table note (text varchar)").update();
            database.sql("insert into note values ('kept')").update();
            other.setAutoCommit(false);
            other.createStatement().execute("update note set text = 'held'");
            assertThatThrownBy(
                            () -> database.sql("update note set text = 'lost'").update())
                    .satisfies(failure -> {
                        assertThat(StorageFailure.of(failure)).isEqualTo(StorageFailure.BUSY);
                        assertThat(StorageFailure.ends((SQLException) failure.getCause()))
                                .isFalse();
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "40P01", "40001"})
    void aPostgresWhoseRequestsWaitForEachOtherIsBusy(String state) {
        assertThat(StorageFailure.of(new IllegalStateException(new SQLException("deadlock", state))))
                .isEqualTo(StorageFailure.BUSY);
    }

    @Test
    void anEmbeddedDatabaseThatClosedItselfIsOpenedAnew() throws SQLException {
        String address = "jdbc:h2:file:" + folder.resolve("salvus") + ";WRITE_DELAY=0";
        try (HikariDataSource pool = pool(address, "salvus")) {
            JdbcClient database = JdbcClient.create(pool);
            database.sql("create table note (text varchar)").update();
            database.sql("insert into note values ('kept')").update();
            // As it does by itself when it cannot write.
            try (Connection other = DriverManager.getConnection(address, "salvus", "")) {
                other.createStatement().execute("shutdown immediately");
            }
            assertThatThrownBy(
                            () -> database.sql("select text from note").query().listOfRows())
                    .satisfies(
                            failure -> assertThat(StorageFailure.of(failure)).isEqualTo(StorageFailure.DATABASE_AWAY));
            assertThat(database.sql("select text from note").query(String.class).single())
                    .isEqualTo("kept");
        }
    }

    @Test
    void aPostgresThatEndedAllConnectionsIsAskedAgain() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                HikariDataSource pool = pool(postgres.getJdbcUrl("postgres", "postgres"), "postgres")) {
            JdbcClient database = JdbcClient.create(pool);
            assertThatThrownBy(() -> database.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query()
                            .listOfRows())
                    .satisfies(
                            failure -> assertThat(StorageFailure.of(failure)).isEqualTo(StorageFailure.DATABASE_AWAY));
            assertThat(database.sql("select 1").query(Integer.class).single()).isOne();
        }
    }

    /** As the application has it, with one connection. */
    private static HikariDataSource pool(String address, String user) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(address);
        settings.setUsername(user);
        settings.setMaximumPoolSize(1);
        settings.setExceptionOverrideClassName(BrokenConnections.class.getName());
        return new HikariDataSource(settings);
    }
}
