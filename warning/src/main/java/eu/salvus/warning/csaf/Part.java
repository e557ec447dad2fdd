package eu.salvus.warning.csaf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A part of a document, read with forbearance: what has the wrong shape counts as absent and is told.
 *
 * @param file the document's name
 * @param value the part
 * @param place its JSON path
 * @param problems where is told what was left out
 */
record Part(String file, JsonNode value, String place, Consumer<Problem> problems) {
    private static final Pattern PLAIN = Pattern.compile("[$A-Za-z_][0-9A-Za-z_]*");
    private static final int SHOWN = 80;

    /** The path of something below a path. */
    static String below(String place, String name) {
        return PLAIN.matcher(name).matches() && !name.startsWith("$")
                ? place + "." + name
                : place + "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    Part child(String name) {
        JsonNode found = value.path(name);
        Part child = new Part(file, found, below(place, name), problems);
        if (!found.isMissingNode() && !found.isObject()) {
            child.tell("an object is expected here, not " + shown(found), "write { … }, or leave it out");
            return new Part(file, MissingNode.getInstance(), child.place, problems);
        }
        return child;
    }

    /** The objects of a list. */
    List<Part> items(String name) {
        List<Part> items = new ArrayList<>();
        String at = below(place, name);
        int index = 0;
        for (JsonNode node : list(name)) {
            Part item = new Part(file, node, at + "[" + index++ + "]", problems);
            if (node.isObject()) {
                items.add(item);
            } else {
                item.tell("an object is expected here, not " + shown(node), "write { … }, or leave it out");
            }
        }
        return items;
    }

    /** The texts of a list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        String at = below(place, name);
        int index = 0;
        for (JsonNode node : list(name)) {
            if (node.isString()) {
                texts.add(node.stringValue());
            } else {
                new Part(file, node, at + "[" + index + "]", problems)
                        .tell("a text is expected here, not " + shown(node), "write it between quotation marks");
            }
            index++;
        }
        return texts;
    }

    private JsonNode list(String name) {
        JsonNode found = value.path(name);
        if (!found.isMissingNode() && !found.isArray()) {
            new Part(file, found, below(place, name), problems)
                    .tell("a list is expected here, not " + shown(found), "write [ … ], or leave it out");
            return MissingNode.getInstance();
        }
        return found;
    }

    /** A text that is not blank. */
    @Nullable
    String text(String name) {
        JsonNode found = value.path(name);
        if (found.isString()) {
            return found.stringValue().isBlank() ? null : found.stringValue();
        }
        if (!found.isMissingNode()) {
            new Part(file, found, below(place, name), problems)
                    .tell("a text is expected here, not " + shown(found), "write it between quotation marks");
        }
        return null;
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /** A place below this one, to tell something about. */
    Part at(String name) {
        return new Part(file, value.path(name), below(place, name), problems);
    }

    boolean has(String name) {
        return value.has(name);
    }

    @Nullable
    Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Instant moment = Formats.moment(text);
        if (moment == null) {
            at(name).tell("'" + cut(text) + "' is no date and time", "write it as 2024-05-31T08:00:00Z");
        }
        return moment;
    }

    void tell(String what, String remedy) {
        problems.accept(new Problem(file, place, what, remedy));
    }

    private static String shown(JsonNode node) {
        return cut(node.isContainer() ? (node.isArray() ? "a list" : "an object") : node.toString());
    }

    static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
