package eu.salvus.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database of its own for the tests: H2 in memory, or a true PostgreSQL with {@code -Ddb=postgres}. */
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        boolean postgres = "postgres".equals(System.getProperty("db"));
        TestPropertyValues.of(
                        "spring.datasource.url=" + (postgres ? postgres(context) : h2()),
                        "spring.datasource.username=" + (postgres ? "postgres" : "salvus"),
                        "salvus.data=" + folder())
                .applyTo(context);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("salvus-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String h2() {
        return "jdbc:h2:mem:test;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=32;DB_CLOSE_DELAY=-1";
    }

    private static String postgres(ConfigurableApplicationContext context) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    close(postgres);
                }
            });
            return postgres.getJdbcUrl("postgres", "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
