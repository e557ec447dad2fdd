package eu.salvus.twin.yaml;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code true} or {@code false}. */
final class BooleanForm extends ScalarForm<Boolean> {
    static final BooleanForm BOOLEAN = new BooleanForm();

    private BooleanForm() {}

    @Override
    @Nullable
    Boolean parse(Events.Scalar scalar, String key, Scope scope) {
        String value = scalar.value();
        if (isBoolean(value)) {
            return scalar.plain() ? Boolean.valueOf(value) : wrong(scalar, key, scope, "write it without quotes");
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "on", "y", "oui" -> wrong(scalar, key, scope, "write true");
            case "no", "off", "n", "non" -> wrong(scalar, key, scope, "write false");
            default -> wrong(scalar, key, scope);
        };
    }

    @Override
    public Tree tree(Boolean value) {
        return Tree.word(value.toString());
    }

    @Override
    public String expected() {
        return "true or false";
    }
}
