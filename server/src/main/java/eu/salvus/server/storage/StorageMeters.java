package eu.salvus.server.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How large the database is, how fast it answers, and how old the last backup is. */
@Component
final class StorageMeters implements MeterBinder {

    private static final String POSTGRES = "jdbc:postgresql:";

    private final JdbcClient database;
    private final boolean postgres;
    private final Path data;
    private final InstantSource clock;

    StorageMeters(
            JdbcClient database,
            @Value("${spring.datasource.url}") String address,
            @Value("${salvus.data}") Path data,
            InstantSource clock) {
        this.database = database;
        this.postgres = address.startsWith(POSTGRES);
        this.data = data;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("salvus.database.size", this, StorageMeters::bytes)
                .baseUnit("bytes")
                .description("What the database takes on its disk")
                .register(meters);
        Gauge.builder("salvus.database.latency", meters, this::latency)
                .baseUnit("seconds")
                .description("How long the database took for an answer just now")
                .register(meters);
        Gauge.builder("salvus.backup.age", this, StorageMeters::age)
                .baseUnit("seconds")
                .description("Since the last backup; infinite when there is none")
                .register(meters);
    }

    private double bytes() {
        try {
            if (postgres) {
                return database.sql("select pg_database_size(current_database())")
                        .query(Long.class)
                        .single();
            }
            Path file = data.resolve("salvus.mv.db");
            return Files.exists(file) ? Files.size(file) : Double.NaN;
        } catch (DataAccessException | IOException away) {
            return Double.NaN;
        }
    }

    private double latency(MeterRegistry meters) {
        long begun = meters.config().clock().monotonicTime();
        try {
            database.sql("select 1").query(Integer.class).single();
        } catch (DataAccessException away) {
            return Double.NaN;
        }
        return (meters.config().clock().monotonicTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private double age() {
        try {
            Optional<Instant> last = Backups.last(data);
            return last.isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : Duration.between(last.get(), clock.instant()).toMillis() / (double) TimeUnit.SECONDS.toMillis(1);
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }
}
