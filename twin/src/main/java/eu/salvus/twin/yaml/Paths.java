package eu.salvus.twin.yaml;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths into a twin's files, and how values are written at them. */
final class Paths {
    /** A number, a day, {@code true} or a word. */
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9.+-]+");

    private Paths() {}

    static List<String> split(String path) {
        List<String> keys = List.of(path.split("/", -1));
        if (keys.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("the path " + Problems.quoted(path)
                    + " has an empty part; write it like assets/pump-7/controls/usb");
        }
        return keys;
    }

    /** The value as YAML on one line. */
    static String render(List<String> keys, String value) {
        return render(form(keys), value);
    }

    /** An item of the list at the path as YAML on one line. */
    static String renderItem(List<String> listKeys, String item) {
        return render(form(listKeys) instanceof ListForm<?> list ? list.element() : null, item);
    }

    private static String render(@Nullable Form<?> form, String value) {
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a value is written on one line: " + Problems.quoted(value));
        }
        boolean text = form instanceof ScalarForm<?>
                && !(form instanceof NumberForm<?> || form instanceof BooleanForm || form instanceof DateForm);
        if (!text && (value.startsWith("{") || value.startsWith("["))) {
            return inBrackets(value);
        }
        return !text && BARE.matcher(value).matches() ? value : TreePrinter.line(Tree.text(value));
    }

    /** The value when it is one list or mapping and nothing else, so that an edit never says more than it should. */
    private static String inBrackets(String value) {
        try {
            Outline.Node node = Outline.value(Source.of("value", value));
            if (node.end() == value.length()) {
                return value;
            }
        } catch (Events.Unreadable e) {
            throw new IllegalArgumentException("this is no YAML in brackets: " + Problems.quoted(value), e);
        }
        throw new IllegalArgumentException("something follows the closing bracket: " + Problems.quoted(value));
    }

    /** {@code a: {b: value}} for the keys a and b. */
    static String nested(List<String> keys, String inline) {
        String nested = inline;
        for (int i = keys.size() - 1; i > 0; i--) {
            nested = "{" + keys.get(i) + ": " + nested + "}";
        }
        return keys.getFirst() + ": " + nested;
    }

    /** The form of the value at a path; {@code null} when the format knows none. */
    private static @Nullable Form<?> form(List<String> keys) {
        Section<?> section = Section.named(keys.getFirst());
        Form<?> form = section == null ? Root.form(keys.getFirst()) : ListForm.of(section.shape());
        for (String key : keys.subList(1, keys.size())) {
            form = switch (form) {
                case ListForm<?> list -> list.element();
                case Shape<?> shape -> shape.form(key);
                case null, default -> null;
            };
        }
        return form;
    }
}
