package eu.salvus.server.start;

import eu.salvus.server.Texts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why the application could not start, or a backup not be made, and what to do, in a sentence or two.
 *
 * @param folder of the data
 * @param database the address of the database that is not in the folder; null for that in the folder
 */
record StartFailure(Texts texts, Path folder, @Nullable String database) {

    /** Of H2: another program has the file open. */
    private static final int IN_USE = 90020;

    private static final Pattern POSTGRES = Pattern.compile("jdbc:postgresql://([^/?]*)(?:/([^?]*))?(?:\\?.*)?");
    private static final String USUAL_PORT = ":5432";

    /** Why the application does not start. */
    String explain(Throwable failure, int port) {
        if (cause(failure, PortInUseException.class) != null) {
            return texts.of("serve.port-in-use", String.valueOf(port), String.valueOf(port + 1));
        }
        SQLException refused = cause(failure, SQLException.class);
        if (refused != null && refused.getErrorCode() == IN_USE) {
            return texts.of("serve.data-in-use", folder);
        }
        String away = refused == null ? null : away(refused);
        if (away != null) {
            return away;
        }
        FlywayException migration = cause(failure, FlywayException.class);
        if (migration != null) {
            return texts.of("serve.migration-failed", String.valueOf(migration.getMessage()));
        }
        return texts.of("serve.failed", deepest(failure));
    }

    /** Why nothing was backed up or put back. */
    String explainBackup(Throwable failure) {
        SQLException refused = cause(failure, SQLException.class);
        if (refused != null && refused.getErrorCode() == IN_USE) {
            return texts.of("backup.in-use", folder);
        }
        String away = refused == null ? null : away(refused);
        return away == null ? texts.of("backup.failed", deepest(failure)) : away;
    }

    /** Why the database elsewhere lets nobody in; null when it did. The address is not repeated whole: it may hold a password. */
    private @Nullable String away(SQLException refused) {
        if (database == null) {
            return null;
        }
        Matcher address = POSTGRES.matcher(database);
        if (!address.matches()) {
            return database.startsWith("jdbc:h2:") ? null : texts.of("serve.database-unknown");
        }
        String host = address.group(1).contains(":") ? address.group(1) : address.group(1) + USUAL_PORT;
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("28")) {
            return texts.of("serve.database-refuses", host);
        }
        return switch (state) {
            case "3D000" -> texts.of("serve.database-missing", host, String.valueOf(address.group(2)));
            case "08001", "08004", "08006" -> texts.of("serve.database-away", host);
            default -> null;
        };
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> sort) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (sort.isInstance(each)) {
                return sort.cast(each);
            }
        }
        return null;
    }

    private static String deepest(Throwable failure) {
        Throwable each = failure;
        while (each.getCause() != null) {
            each = each.getCause();
        }
        return each.getClass().getSimpleName() + ": " + each.getMessage();
    }
}
