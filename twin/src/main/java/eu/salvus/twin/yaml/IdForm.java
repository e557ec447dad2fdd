package eu.salvus.twin.yaml;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id that a part of the twin is given. */
final class IdForm extends ScalarForm<String> {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 100;

    private final @Nullable Part part;

    /** The id of a part; or, without one, of the twin itself. */
    IdForm(@Nullable Part part) {
        this.part = part;
    }

    @Nullable
    Part part() {
        return part;
    }

    @Override
    @Nullable
    String parse(Events.Scalar scalar, String key, Scope scope) {
        String id = scalar.value();
        if (scalar.plain() && isBoolean(id)) {
            return wrong(scalar, key, scope, "take another id, this one reads as yes or no");
        }
        if (!isId(id)) {
            String proposal = propose(id);
            return wrong(
                    scalar,
                    key,
                    scope,
                    "write " + expected() + (proposal == null ? "" : ": " + Problems.quoted(proposal)));
        }
        if (part != null) {
            scope.names.define(id, part, scalar.place(), scope.problems);
            scope.see(id, scalar);
        }
        return id;
    }

    static boolean isId(String id) {
        return id.length() <= LONGEST && KEBAB.matcher(id).matches();
    }

    private static @Nullable String propose(String id) {
        String kebab = id.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return isId(kebab) ? kebab : null;
    }

    @Override
    public Tree tree(String value) {
        return Tree.text(value);
    }

    @Override
    public String expected() {
        return "an id in lower case with hyphens, beginning with a letter";
    }
}
