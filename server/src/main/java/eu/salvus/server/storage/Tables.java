package eu.salvus.server.storage;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of the application, each after those it refers to. Sessions are left out: nobody is signed in by a backup. */
final class Tables {

    private static final String SCHEMA = "public";
    private static final String[] TABLES = {"TABLE", "BASE TABLE"};

    private Tables() {}

    static List<String> inOrder(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        Map<String, Set<String>> needs = new TreeMap<>();
        try (ResultSet tables = database.getTables(null, SCHEMA, "%", TABLES)) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!name.startsWith("flyway_") && !name.startsWith("spring_session")) {
                    needs.put(name, new TreeSet<>());
                }
            }
        }
        for (Map.Entry<String, Set<String>> table : needs.entrySet()) {
            try (ResultSet keys = database.getImportedKeys(null, SCHEMA, table.getKey())) {
                while (keys.next()) {
                    table.getValue().add(keys.getString("PKTABLE_NAME"));
                }
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        needs.keySet().forEach(table -> add(table, needs, ordered));
        return new ArrayList<>(ordered);
    }

    private static void add(String table, Map<String, Set<String>> needs, Set<String> ordered) {
        if (ordered.contains(table)) {
            return;
        }
        needs.getOrDefault(table, Set.of()).stream()
                .filter(other -> !other.equals(table))
                .forEach(other -> add(other, needs, ordered));
        ordered.add(table);
    }

    /** The columns of a table, each with the name of its type. */
    static Map<String, String> columns(Connection connection, String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, SCHEMA, table, "%")) {
            while (rows.next()) {
                columns.put(
                        rows.getString("COLUMN_NAME"),
                        rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }
}
