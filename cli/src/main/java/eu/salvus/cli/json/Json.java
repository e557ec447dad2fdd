package eu.salvus.cli.json;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records, maps and lists as JSON: components in the order of their declaration, constants as words in kebab case, numbers
 * that are no number or not finite as null.
 */
public final class Json {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .build();

    private Json() {}

    /**
     * The text of a result, ended by a line feed.
     *
     * @param result records, maps, lists, constants, texts, numbers, truths and dates
     */
    public static String text(Object result) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(result)) + "\n";
    }

    /**
     * The text of a result in one line, ended by a line feed.
     *
     * @param result as for {@link #text(Object)}
     */
    public static String line(Object result) {
        return MAPPER.writeValueAsString(tree(result)) + "\n";
    }

    /**
     * The text of a result with one more part at its end.
     *
     * @param result a record
     * @param name of the part
     * @param part what it holds
     */
    public static String text(Record result, String name, Object part) {
        Map<String, @Nullable Object> all = record(result);
        all.put(name, tree(part));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static @Nullable Object tree(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Double number -> Double.isFinite(number) ? number : null;
            case Number number -> number;
            case Boolean truth -> truth;
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Record parts -> record(parts);
            case Map<?, ?> map -> map(map);
            case Iterable<?> items -> list(items);
            default -> value.toString();
        };
    }

    private static List<@Nullable Object> list(Iterable<?> items) {
        List<@Nullable Object> list = new ArrayList<>();
        items.forEach(item -> list.add(tree(item)));
        return list;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(tree(key)), tree(value)));
        return copy;
    }

    private static Map<String, @Nullable Object> record(Record parts) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                map.put(component.getName(), tree(component.getAccessor().invoke(parts)));
            } catch (ReflectiveOperationException cause) {
                throw new IllegalStateException(component + " cannot be read", cause);
            }
        }
        return map;
    }
}
