package eu.salvus.twin.yaml;

import eu.salvus.twin.yaml.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects problems, up to a number nobody reads to the end. */
final class Problems {
    /** Problems kept of each severity; the rest is only counted. */
    static final int KEPT = 1000;

    private static final int LONGEST_VALUE = 60;
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::message);

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private int errorsNotKept;
    private int warningsNotKept;

    void error(Place place, String message, @Nullable String value, @Nullable String remedy) {
        if (errors.size() >= KEPT) {
            errorsNotKept++;
        } else {
            errors.add(new Problem(Severity.ERROR, place.file(), place.line(), place.column(), message, value, remedy));
        }
    }

    void warning(Place place, String message, @Nullable String value, @Nullable String remedy) {
        if (warnings.size() >= KEPT) {
            warningsNotKept++;
        } else {
            warnings.add(
                    new Problem(Severity.WARNING, place.file(), place.line(), place.column(), message, value, remedy));
        }
    }

    boolean anyError() {
        return !errors.isEmpty();
    }

    /** Whether there is still room for an error, so that a costly search for its remedy is worth it. */
    boolean errorsAreKept() {
        return errors.size() < KEPT;
    }

    List<Problem> errors() {
        return sorted(errors, errorsNotKept, Severity.ERROR, "error");
    }

    List<Problem> warnings() {
        return sorted(warnings, warningsNotKept, Severity.WARNING, "warning");
    }

    private static List<Problem> sorted(List<Problem> problems, int notKept, Severity severity, String word) {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(ORDER);
        if (notKept > 0) {
            Problem last = sorted.getLast();
            sorted.add(new Problem(severity, last.file(), 0, 0, "and " + notKept + " more " + word + "s", null, null));
        }
        return List.copyOf(sorted);
    }

    /** The value as it is shown in a message: between back quotes, one line, not too long. */
    static String quoted(String value) {
        StringBuilder text = new StringBuilder("`");
        value.codePoints().limit(LONGEST_VALUE).forEach(point -> {
            if (Character.isISOControl(point)) {
                text.append(point == '\n' ? "\\n" : String.format("\\u%04x", point));
            } else {
                text.appendCodePoint(point);
            }
        });
        if (value.codePointCount(0, value.length()) > LONGEST_VALUE) {
            text.append('…');
        }
        return text.append('`').toString();
    }
}
