package eu.salvus.server.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Option;

/** Where the data are: the folder, and the database when it is not the one in the folder. */
final class DataOptions {

    private static final String KEY = "salvus.key";

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "serve.data")
    private @Nullable Path data;

    @Option(names = "--database", paramLabel = "URL", descriptionKey = "serve.database")
    private @Nullable String database;

    /** A path relative to where the command was called, not to where the program runs. */
    static Path absolute(Path path) {
        return Path.of(System.getProperty("salvus.here", ""))
                .resolve(path)
                .toAbsolutePath()
                .normalize();
    }

    /** The folder of the data. */
    Path folder() {
        if (data != null) {
            return absolute(data);
        }
        String home = System.getenv("XDG_DATA_HOME");
        Path base = home == null || home.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(home);
        return base.resolve("salvus");
    }

    /** The address of the database that is not in the folder; null for that in the folder. */
    @Nullable
    String elsewhere() {
        return database;
    }

    /** The password of the database that is not in the folder. */
    static String password() {
        String password = System.getenv("SALVUS_DATABASE_PASSWORD");
        return password == null ? "" : password;
    }

    /** The database, without the application. */
    DataSource source() {
        if (database != null) {
            DriverManagerDataSource source = new DriverManagerDataSource(database);
            source.setPassword(password());
            return source;
        }
        DriverManagerDataSource source = new DriverManagerDataSource(
                "jdbc:h2:file:" + folder().resolve("salvus")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0");
        source.setUsername("salvus");
        source.setPassword("");
        return source;
    }

    /** The file of the key. */
    Path keyFile() {
        return folder().resolve(KEY);
    }

    /** The bytes of a key file; null when there is none. */
    static byte @Nullable [] key(Path file) throws IOException {
        return Files.exists(file)
                ? Base64.getDecoder().decode(Files.readString(file).strip())
                : null;
    }
}
