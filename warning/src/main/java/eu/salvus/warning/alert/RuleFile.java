package eu.salvus.warning.alert;

import eu.salvus.twin.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A place in the file of rules; what is wrong is told with the place.
 *
 * @param place file and keys
 * @param value what stands there
 */
record RuleFile(String place, @Nullable Object value) {

    /** @throws IllegalArgumentException when it is no YAML */
    static RuleFile read(String name, String text) {
        try {
            return new RuleFile(
                    name,
                    new Load(LoadSettings.builder()
                                    .setLabel(name)
                                    .setAllowDuplicateKeys(false)
                                    .build())
                            .loadFromString(text));
        } catch (YamlEngineException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    RuleFile at(String key) {
        Map<?, ?> map = map();
        if (!map.containsKey(key)) {
            throw wrong("has no `" + key + "`; add it");
        }
        return new RuleFile(place + " " + key, map.get(key));
    }

    RuleFile at(Enum<?> key) {
        return at(Words.of(key));
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    double number() {
        if (value instanceof Number number && number.doubleValue() >= 0) {
            return number.doubleValue();
        }
        throw wrong("is " + value + "; write a number of at least 0");
    }

    <E extends Enum<E>> E word(Class<E> type) {
        return constant(type, value);
    }

    /** A list of words, just as many. */
    <E extends Enum<E>> List<E> words(Class<E> type, int count) {
        List<?> list = list();
        if (list.size() != count) {
            throw wrong("has " + list.size() + " words; write " + count);
        }
        return list.stream().map(each -> constant(type, each)).toList();
    }

    List<String> texts() {
        return list().stream().map(String::valueOf).toList();
    }

    List<Integer> wholes(int count) {
        List<?> list = list();
        if (list.size() != count || !list.stream().allMatch(Integer.class::isInstance)) {
            throw wrong("is " + list + "; write " + count + " whole numbers");
        }
        return list.stream().map(Integer.class::cast).toList();
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(place + " " + what);
    }

    private <E extends Enum<E>> E constant(Class<E> type, @Nullable Object word) {
        for (E constant : type.getEnumConstants()) {
            if (Words.of(constant).equals(word)) {
                return constant;
            }
        }
        throw wrong("says " + word + "; write one of "
                + Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", ")));
    }

    private List<?> list() {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong("is " + value + "; write a list");
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("is " + value + "; write keys and values");
    }
}
