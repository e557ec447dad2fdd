package eu.salvus.server.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the log is written: lines for people, or lines of JSON for programs that collect them. */
enum LogForm {
    /** Lines for people. */
    TEXT,
    /** A line of JSON each, by the Elastic Common Schema. */
    JSON;

    /**
     * The form that was asked for; else JSON where nobody looks on: where systemd reads what the program says, or in a container.
     *
     * @param said an option; null when it was not given
     * @param environment of the process
     */
    static LogForm of(@Nullable LogForm said, Map<String, String> environment) {
        if (said != null) {
            return said;
        }
        String asked = environment.getOrDefault("SALVUS_LOG", "").toUpperCase(Locale.ROOT);
        for (LogForm form : values()) {
            if (form.name().equals(asked)) {
                return form;
            }
        }
        boolean collected = environment.containsKey("container") || isJournal(environment.get("JOURNAL_STREAM"));
        return collected ? JSON : TEXT;
    }

    /** Terminals of a desktop inherit the variable from the service they belong to: it counts only where it names our own output. */
    private static boolean isJournal(@Nullable String stream) {
        if (stream == null) {
            return false;
        }
        Path output = Path.of("/proc/self/fd/1");
        try {
            return stream.equals(Files.getAttribute(output, "unix:dev") + ":" + Files.getAttribute(output, "unix:ino"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
