package eu.salvus.twin.yaml;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value written as one scalar. */
abstract class ScalarForm<V> implements Form<V> {
    /** What YAML's core schema takes for a number. */
    static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private static final Pattern OTHER_NUMBER =
            Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    @Override
    public final @Nullable V read(Events events, String key, Scope scope) {
        if (!events.atScalar()) {
            refuse(events, key, scope);
            return null;
        }
        Events.Scalar scalar = events.scalar();
        if (scalar.plain() && isNull(scalar.value())) {
            scope.problems.error(
                    scalar.place(),
                    key + " has no value",
                    null,
                    "write " + expected() + ", or leave the key out when it is unknown");
            return null;
        }
        V value = parse(scalar, key, scope);
        if (value == null) {
            return null;
        }
        return value;
    }

    /** The value of the scalar, or {@code null} once a problem is reported. */
    abstract @Nullable V parse(Events.Scalar scalar, String key, Scope scope);

    @Nullable
    V wrong(Events.Scalar scalar, String key, Scope scope) {
        return wrong(scalar, key, scope, "write " + expected());
    }

    @Nullable
    V wrong(Events.Scalar scalar, String key, Scope scope, String remedy) {
        scope.problems.error(scalar.place(), key + " is " + Problems.quoted(scalar.value()), scalar.value(), remedy);
        return null;
    }

    static boolean isNull(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    static boolean isBoolean(String plain) {
        return switch (plain) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
            default -> false;
        };
    }

    static boolean isNumber(String plain) {
        return !plain.isEmpty()
                && plain.charAt(0) <= '9'
                && (NUMBER.matcher(plain).matches()
                        || OTHER_NUMBER.matcher(plain).matches());
    }
}
