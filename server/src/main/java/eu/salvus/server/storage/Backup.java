package eu.salvus.server.storage;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the database holds, in one sealed file that any database can take: lines of JSON, packed, sealed with the key of the data folder.
 * The first line says which version of the tables it is; then each table with its columns, and its rows, one a line.
 */
public final class Backup {

    private static final String LOCATION = "classpath:db/migration";
    private static final String SCHEMA_VERSION = "tables";
    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database;
    private final byte[] key;

    /**
     * @param database the database
     * @param key the bytes of the key of the data folder
     */
    public Backup(DataSource database, byte[] key) {
        this.database = database;
        this.key = key.clone();
    }

    /**
     * Writes the database into a file, whole or not at all, as it is at one moment.
     *
     * @return how many rows were written
     * @throws BackupException when there is nothing to write
     */
    public long write(Path file) {
        MigrationInfo version = flyway().info().current();
        if (version == null || version.getVersion() == null) {
            throw new BackupException("empty");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            long rows;
            try (OutputStream out = Files.newOutputStream(unfinished);
                    OutputStream packed = new GZIPOutputStream(new SealedStream.Out(out, key));
                    Writer text = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
                    Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                line(text, Map.of(SCHEMA_VERSION, version.getVersion().getVersion()));
                rows = write(connection, text);
                connection.rollback();
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (IOException failure) {
            throw new BackupException("unwritable", file, String.valueOf(failure.getMessage()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            delete(unfinished);
        }
    }

    /**
     * Puts a file back into an empty database, wholly or not at all; then the tables are brought up to date.
     *
     * @return how many rows were put back
     * @throws BackupException when the file is no backup, was altered, was sealed with another key, comes from a newer Salvus, or the database
     *     holds something
     */
    public long restore(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                InputStream opened = new GZIPInputStream(new SealedStream.In(in, key));
                BufferedReader text = new BufferedReader(new InputStreamReader(opened, StandardCharsets.UTF_8))) {
            String version = JSON.readTree(text.readLine()).get(SCHEMA_VERSION).stringValue();
            bringTo(version);
            long rows;
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    if (!isEmpty(connection)) {
                        throw new BackupException("not-empty");
                    }
                    rows = read(connection, text);
                    connection.commit();
                } catch (SQLException | IOException | RuntimeException failure) {
                    connection.rollback();
                    throw failure;
                }
            }
            flyway().migrate();
            return rows;
        } catch (IOException failure) {
            throw new BackupException("unreadable", file, String.valueOf(failure.getMessage()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Flyway flyway() {
        return Flyway.configure().dataSource(database).locations(LOCATION).load();
    }

    private void bringTo(String version) {
        Flyway known = flyway();
        boolean isKnown = Arrays.stream(known.info().all())
                .anyMatch(each -> each.getVersion() != null
                        && each.getVersion().getVersion().equals(version));
        if (!isKnown) {
            throw new BackupException("newer", version);
        }
        MigrationInfo now = known.info().current();
        if (now == null) {
            Flyway.configure()
                    .dataSource(database)
                    .locations(LOCATION)
                    .target(version)
                    .load()
                    .migrate();
        } else if (!now.getVersion().getVersion().equals(version)) {
            throw new BackupException("not-empty");
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        for (String table : Tables.inOrder(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet any = statement.executeQuery("select 1 from " + table + " limit 1")) {
                if (any.next()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long write(Connection connection, Writer text) throws SQLException, IOException {
        long rows = 0;
        for (String table : Tables.inOrder(connection)) {
            List<String> columns = List.copyOf(Tables.columns(connection, table).keySet());
            line(text, new LinkedHashMap<>(Map.of("table", table, "columns", columns)));
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(AT_ONCE);
                try (ResultSet row =
                        statement.executeQuery("select " + String.join(", ", columns) + " from " + table)) {
                    while (row.next()) {
                        line(text, cells(row, columns));
                        rows++;
                    }
                }
            }
        }
        return rows;
    }

    private static List<Object> cells(ResultSet row, List<String> columns) throws SQLException {
        List<Object> cells = new ArrayList<>();
        for (String column : columns) {
            Object value = row.getObject(column);
            cells.add(Cells.written(value instanceof Timestamp ? row.getObject(column, OffsetDateTime.class) : value));
        }
        return cells;
    }

    private static long read(Connection connection, BufferedReader text) throws SQLException, IOException {
        long rows = 0;
        PreparedStatement insert = null;
        List<String> types = List.of();
        try {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                JsonNode read = JSON.readTree(line);
                if (read.isObject()) {
                    if (insert != null) {
                        insert.executeBatch();
                        insert.close();
                    }
                    String table = read.get("table").stringValue();
                    Map<String, String> columns = Tables.columns(connection, table);
                    List<String> names = new ArrayList<>();
                    read.get("columns").forEach(name -> names.add(name.stringValue()));
                    if (!columns.keySet().containsAll(names)) {
                        throw new BackupException("altered");
                    }
                    types = names.stream().map(columns::get).toList();
                    insert = connection.prepareStatement("insert into " + table + " (" + String.join(", ", names)
                            + ") values (" + String.join(", ", Collections.nCopies(names.size(), "?")) + ")");
                } else if (insert != null) {
                    for (int i = 0; i < types.size(); i++) {
                        insert.setObject(i + 1, Cells.read(read.get(i), types.get(i)));
                    }
                    insert.addBatch();
                    if (++rows % AT_ONCE == 0) {
                        insert.executeBatch();
                    }
                }
            }
            if (insert != null) {
                insert.executeBatch();
            }
            return rows;
        } finally {
            if (insert != null) {
                insert.close();
            }
        }
    }

    private static void line(Writer text, Object value) throws IOException {
        text.write(JSON.writeValueAsString(value));
        text.write('\n');
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
