package eu.salvus.simulation.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a content file. Each question names a key and what is allowed there; a wrong answer becomes an error with its place
 * and the reading goes on with a harmless value, so that all errors are found at once.
 */
public final class Section {

    private final String file;
    private final String path;
    private final List<String> errors;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Section> sections = new ArrayList<>();
    private final @Nullable Node node;

    Section(String file, String path, @Nullable MappingNode node, List<String> errors) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.errors = errors;
        if (node != null) {
            for (NodeTuple tuple : node.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    values.put(key.getValue(), tuple.getValueNode());
                    keys.put(key.getValue(), key);
                } else {
                    error(tuple.getKeyNode(), "a key must be a word", "write `key: value`");
                }
            }
        }
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The keys, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** The text at a key; an error when it is not there. */
    public String text(String key) {
        Node value = required(key);
        return value == null ? "" : scalar(value, key);
    }

    /** The text at a key, or {@code otherwise} when it is not there. */
    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** The number at a key; an error when it is not there or out of range. */
    public double number(String key, double low, double high) {
        Node value = required(key);
        if (value == null) {
            return low;
        }
        String text = scalar(value, key);
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            error(value, path + key + " must be a number, not `" + text + "`", "write for example 0.5");
            return low;
        }
        if (!(number >= low && number <= high)) {
            error(value, path + key + " is " + text, "write a number from " + plain(low) + " to " + plain(high));
            return low;
        }
        return number;
    }

    /** The number at a key, or {@code otherwise} when it is not there. */
    public double number(String key, double low, double high, double otherwise) {
        return has(key) ? number(key, low, high) : otherwise;
    }

    /** The yes or no at a key, or {@code otherwise} when it is not there. */
    public boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        Node value = values.get(key);
        String text = text(key);
        if (!text.equals("true") && !text.equals("false") && value != null) {
            error(value, path + key + " must be true or false, not `" + text + "`", "write true or false");
        }
        return text.equals("true");
    }

    /** The constant whose kebab-case name is at a key; an error when there is none or another. */
    public <E extends Enum<E>> E word(String key, Class<E> type) {
        E otherwise = type.getEnumConstants()[0];
        Node value = required(key);
        if (value == null) {
            return otherwise;
        }
        String text = scalar(value, key);
        E constant = constant(text, type);
        if (constant == null) {
            error(value, path + key + " is `" + text + "`", "write one of " + String.join(", ", names(type)));
            return otherwise;
        }
        return constant;
    }

    /** The constant whose name is at a key, or {@code otherwise} when it is not there. */
    public <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
        return has(key) ? word(key, type) : otherwise;
    }

    /** The constants whose kebab-case names are listed at a key, none when it is not there; an error for any other word. */
    public <E extends Enum<E>> Set<E> words(String key, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (String text : texts(key)) {
            E constant = constant(text, type);
            if (constant == null) {
                refuse(key, "has `" + text + "`", "write one of " + String.join(", ", names(type)));
            } else {
                found.add(constant);
            }
        }
        return found;
    }

    private static <E extends Enum<E>> @Nullable E constant(String text, Class<E> type) {
        int place = names(type).indexOf(text);
        return place < 0 ? null : type.getEnumConstants()[place];
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** The texts listed at a key; a single text counts as a list of one, and nothing as none. */
    public List<String> texts(String key) {
        asked.add(key);
        Node value = values.get(key);
        List<String> texts = new ArrayList<>();
        if (value instanceof SequenceNode list) {
            list.getValue().forEach(item -> texts.add(scalar(item, key)));
        } else if (value != null) {
            texts.add(scalar(value, key));
        }
        return List.copyOf(texts);
    }

    /** The section at a key; an error when it is not there. */
    public Section section(String key) {
        Node value = required(key);
        if (value instanceof MappingNode mapping) {
            return child(key, mapping);
        }
        if (value != null) {
            error(value, path + key + " must hold `key: value` lines", "indent them below it");
        }
        return new Section(file, path + key + ".", null, errors);
    }

    /** The section at a key, or null when it is not there. */
    public @Nullable Section optionalSection(String key) {
        return has(key) ? section(key) : null;
    }

    /** The sections listed at a key, none when it is not there. */
    public List<Section> sections(String key) {
        asked.add(key);
        Node value = values.get(key);
        List<Section> children = new ArrayList<>();
        if (value instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (item instanceof MappingNode mapping) {
                    children.add(child(key, mapping));
                } else {
                    error(item, path + key + " must list `key: value` sections", "write `- key: value`");
                }
            }
        } else if (value != null) {
            error(value, path + key + " must be a list", "begin each item with `- `");
        }
        return children;
    }

    /** Reports an error at a key, or at this section when the key is not there. */
    public void refuse(String key, String message, String remedy) {
        Node place = keys.getOrDefault(key, node);
        error(place, path + key + " " + message, remedy);
    }

    void refuseUnknownKeys() {
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!asked.contains(key.getKey())) {
                error(
                        key.getValue(),
                        "`" + path + key.getKey() + "` is not a key Salvus knows here",
                        "remove it, or write one of "
                                + String.join(", ", asked.stream().sorted().toList()));
            }
        }
        sections.forEach(Section::refuseUnknownKeys);
    }

    private Section child(String key, MappingNode mapping) {
        Section child = new Section(file, path + key + ".", mapping, errors);
        sections.add(child);
        return child;
    }

    private @Nullable Node required(String key) {
        asked.add(key);
        Node value = values.get(key);
        if (value == null) {
            error(node, path + key + " is missing", "add `" + key + ": …`");
        }
        return value;
    }

    private String scalar(Node value, String key) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        error(value, path + key + " must be a single value", "write it on one line");
        return "";
    }

    private void error(@Nullable Node at, String message, String remedy) {
        String place = at == null
                ? ""
                : at.getStartMark()
                        .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                        .orElse("");
        errors.add(file + place + ": " + message + "; " + remedy);
    }

    private static String plain(double number) {
        if (Double.isInfinite(number)) {
            return "any number";
        }
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
