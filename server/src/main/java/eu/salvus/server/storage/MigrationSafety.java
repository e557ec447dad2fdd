package eu.salvus.server.storage;

import eu.salvus.server.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to date; a database that holds something is backed up first, into the folder {@code backups} of the data. Where that
 * fails, nothing is migrated and the application does not start.
 */
@Component
class MigrationSafety implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationSafety.class);
    private static final String LINES_FOR_PEOPLE = "console";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path data;
    private final InstantSource clock;
    private final boolean isRead;

    MigrationSafety(
            @Value("${salvus.data}") Path data,
            InstantSource clock,
            @Value("${salvus.log.appender:" + LINES_FOR_PEOPLE + "}") String appender) {
        this.data = data;
        this.clock = clock;
        this.isRead = appender.equals(LINES_FOR_PEOPLE);
    }

    @Override
    public void migrate(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        Path key = data.resolve("salvus.key");
        if (current != null && flyway.info().pending().length > 0 && Files.exists(key)) {
            String version = String.valueOf(current.getVersion());
            Path file =
                    Backups.folder(data).resolve("before-" + version + "-" + STAMP.format(clock.instant()) + ".backup");
            try {
                Files.createDirectories(Backups.folder(data));
                byte[] bytes = Base64.getDecoder().decode(Files.readString(key).strip());
                new Backup(flyway.getConfiguration().getDataSource(), bytes).write(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            if (isRead) {
                System.out.println(Texts.in(Locale.getDefault()).of("backup.before-migration", file));
            } else {
                LOG.info("the database was kept in {} before its tables are brought up to date", file);
            }
        }
        flyway.migrate();
    }
}
