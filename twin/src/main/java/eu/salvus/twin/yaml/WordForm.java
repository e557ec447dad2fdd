package eu.salvus.twin.yaml;

import eu.salvus.twin.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the words of an enumeration. */
final class WordForm<E extends Enum<E>> extends ScalarForm<E> {
    private final Map<String, E> constants = new LinkedHashMap<>();

    WordForm(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            constants.put(Words.of(constant), constant);
        }
    }

    @Override
    @Nullable
    E parse(Events.Scalar scalar, String key, Scope scope) {
        E constant = constants.get(scalar.value());
        return constant != null
                ? constant
                : wrong(scalar, key, scope, Suggestion.remedy(scalar.value(), constants.keySet()));
    }

    @Override
    public Tree tree(E value) {
        return Tree.text(Words.of(value));
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", constants.keySet());
    }
}
