package eu.salvus.benchmark.delivery;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * Hospitals that subscribe: each an organisation of its own at the centre, with somebody of it, a token, and the right to read. They are written into the database
 * of a centre that is stopped: to join takes a password each, and the making of thousands of passwords is slow on purpose.
 */
final class Subscribers {

    private static final int TOKEN_DAYS = 30;

    private Subscribers() {}

    /**
     * Writes them, all or none.
     *
     * @param root the folder of Salvus, built: its database is opened by what the centre itself opens it with
     * @param data folder of the centre
     * @param collection what they may read
     * @return a token of each
     */
    static List<String> add(Path root, Path data, String collection, int count) {
        List<String> tokens = new ArrayList<>();
        try (URLClassLoader jars = new URLClassLoader(new URL[] {driver(root)});
                Connection database = opened(jars, data)) {
            database.setAutoCommit(false);
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            OffsetDateTime never = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
            for (int number = 0; number < count; number++) {
                UUID organisation = UUID.randomUUID();
                UUID person = UUID.randomUUID();
                String token = "salvus_" + UUID.randomUUID();
                String name = "Hospital " + number;
                insert(
                        database,
                        "insert into organisation (id, name, kind, created_at) values (?, ?, 'HOSPITAL', ?)",
                        organisation,
                        name,
                        now);
                insert(
                        database,
                        "insert into person (id, email, name, language, password_hash, created_at, last_organisation) values (?, ?, ?, 'en', '', ?, ?)",
                        person,
                        "officer." + number + "@hospital.example",
                        name,
                        now,
                        organisation);
                insert(
                        database,
                        "insert into membership (person, organisation, role) values (?, ?, 'SECURITY_OFFICER')",
                        person,
                        organisation);
                insert(
                        database,
                        "insert into api_token (id, person, organisation, name, token_hash, scopes, created_at, ends_at)"
                                + " values (?, ?, ?, 'Salvus', ?, 'READ_COLLECTION', ?, ?)",
                        UUID.randomUUID(),
                        person,
                        organisation,
                        hash(token),
                        now,
                        now.plusDays(TOKEN_DAYS));
                insert(
                        database,
                        "insert into collection_right (collection, organisation, may_read, may_write) values (?, ?, true, false)",
                        UUID.fromString(collection),
                        organisation);
                insert(
                        database,
                        "insert into collection_reader (collection, organisation, fetched_to, heard_to) values (?, ?, ?, ?)",
                        UUID.fromString(collection),
                        organisation,
                        never,
                        never);
                tokens.add(token);
            }
            database.commit();
        } catch (IOException | ReflectiveOperationException | SQLException failure) {
            throw new IllegalStateException("the hospitals could not be written: " + failure.getMessage(), failure);
        }
        return tokens;
    }

    private static URL driver(Path root) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(root.resolve("server/target/lib"), "h2-*.jar")) {
            return jars.iterator().next().toUri().toURL();
        }
    }

    private static Connection opened(ClassLoader jars, Path data) throws ReflectiveOperationException, SQLException {
        Driver driver = (Driver)
                jars.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
        Properties account = new Properties();
        account.put("user", "salvus");
        account.put("password", "");
        return driver.connect(
                "jdbc:h2:file:" + data.toAbsolutePath().resolve("salvus") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                account);
    }

    private static void insert(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.executeUpdate();
        }
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
