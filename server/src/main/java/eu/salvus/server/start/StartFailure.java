package eu.salvus.server.start;

import eu.salvus.server.Texts;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Why the application could not start, and what to do, in a sentence or two. */
record StartFailure(Texts texts) {

    private static final String LOCKED = "Database may be already in use";

    String explain(Throwable failure, int port, Path folder) {
        if (cause(failure, PortInUseException.class) != null) {
            return texts.of("serve.port-in-use", String.valueOf(port), String.valueOf(port + 1));
        }
        String deepest = deepest(failure);
        if (deepest.contains(LOCKED)) {
            return texts.of("serve.data-in-use", folder);
        }
        FlywayException migration = cause(failure, FlywayException.class);
        if (migration != null) {
            return texts.of("serve.migration-failed", String.valueOf(migration.getMessage()));
        }
        return texts.of("serve.failed", deepest);
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
