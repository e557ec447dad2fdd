package eu.salvus.twin.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or odd, in a twin's files.
 *
 * @param severity whether the twin can be used all the same
 * @param file name of the file
 * @param line 1 for the first; 0 when the problem is the file itself
 * @param column 1 for the first, counted in characters; 0 when the problem is the file itself
 * @param message what is wrong
 * @param value the text found there
 * @param remedy what to write instead
 */
public record Problem(
        Severity severity,
        String file,
        int line,
        int column,
        String message,
        @Nullable String value,
        @Nullable String remedy) {
    /** How bad it is. */
    public enum Severity {
        /** The twin cannot be used. */
        ERROR,
        /** The twin can be used; somebody should look. */
        WARNING
    }

    /** One line: {@code file:line:column: message; remedy}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        text.append(": ");
        if (severity == Severity.WARNING) {
            text.append("warning: ");
        }
        text.append(message);
        if (remedy != null) {
            text.append("; ").append(remedy);
        }
        return text.toString();
    }
}
