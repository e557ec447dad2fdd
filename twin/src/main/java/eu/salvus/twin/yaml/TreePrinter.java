package eu.salvus.twin.yaml;

import java.util.Iterator;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prints trees as YAML: on one line in braces where they fit and no comment stands inside, else one key a line.
 * The same tree always gives the same text.
 */
final class TreePrinter {
    /** Longest line that braces may fill. */
    static final int WIDTH = 120;

    /** Texts that need no quotes anywhere; fewer than YAML allows, so that every reader agrees. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}/(][\\p{L}\\p{N}_./()+'&%@;*-]*(:(?=[^\\s:])[\\p{L}\\p{N}_./()+'&%@;*:-]*(?<!:))?"
                    + "( +[\\p{L}\\p{N}_./()+'&%@;*-]+)*");

    private final StringBuilder out;
    private final UnaryOperator<@Nullable String> comments;

    /**
     * A printer.
     *
     * @param comments the comment for a path such as {@code assets/pump-1/controls/usb}, or {@code null}
     */
    TreePrinter(StringBuilder out, UnaryOperator<@Nullable String> comments) {
        this.out = out;
        this.comments = comments;
    }

    /** Prints {@code key: value} at an indentation. */
    void entry(String key, Tree value, String path, int indent) {
        out.repeat(' ', indent).append(key).append(':');
        value(value, path, indent, indent + key.length() + 2);
    }

    /** Prints {@code - item} at an indentation; an item with an id has the id in its path. */
    void item(Tree item, String listPath, int index, int indent) {
        String path = listPath + "/" + name(item, index);
        out.repeat(' ', indent).append('-');
        if (item instanceof Tree.Branch branch && !fits(branch, path, indent + 2)) {
            comment(path);
            boolean first = comments.apply(path) == null;
            for (Map.Entry<String, Tree> entry : branch.entries().entrySet()) {
                if (first) {
                    out.append(' ').append(entry.getKey()).append(':');
                    value(
                            entry.getValue(),
                            path + "/" + entry.getKey(),
                            indent + 2,
                            indent + 4 + entry.getKey().length());
                    first = false;
                } else {
                    entry(entry.getKey(), entry.getValue(), path + "/" + entry.getKey(), indent + 2);
                }
            }
        } else {
            value(item, path, indent, indent + 2);
        }
    }

    private void comment(String path) {
        String comment = comments.apply(path);
        if (comment != null) {
            out.append(" # ").append(oneLine(comment)).append('\n');
        }
    }

    private void value(Tree value, String path, int indent, int column) {
        if (fits(value, path, column)) {
            out.append(' ');
            inline(value);
            int length = out.length();
            comment(path);
            if (out.length() == length) {
                out.append('\n');
            }
            return;
        }
        int length = out.length();
        comment(path);
        if (out.length() == length) {
            out.append('\n');
        }
        switch (value) {
            case Tree.Branch branch ->
                branch.entries().forEach((key, child) -> entry(key, child, path + "/" + key, indent + 2));
            case Tree.Items items -> {
                int index = 0;
                for (Tree item : items.items()) {
                    item(item, path, index++, indent + 2);
                }
            }
            case Tree.Leaf leaf -> throw new IllegalStateException("a scalar always fits: " + leaf.text());
        }
    }

    /** What an item of a list is called in a path: its id, its text, or its number. */
    static String name(Tree item, int index) {
        return switch (item) {
            case Tree.Leaf leaf -> leaf.text();
            case Tree.Branch branch when branch.entries().get("id") instanceof Tree.Leaf id -> id.text();
            default -> Integer.toString(index);
        };
    }

    private boolean fits(Tree value, String path, int column) {
        return value instanceof Tree.Leaf || (room(value, WIDTH - column) >= 0 && !commentInside(value, path));
    }

    /** The room left after printing the value, negative when there is too little. */
    private static int room(Tree value, int room) {
        int left = room;
        switch (value) {
            case Tree.Leaf leaf -> left -= scalar(leaf).length();
            case Tree.Items items -> {
                left -= 2;
                for (Tree item : items.items()) {
                    left = left < 0 ? left : room(item, left) - 2;
                }
            }
            case Tree.Branch branch -> {
                left -= 2;
                for (Map.Entry<String, Tree> entry : branch.entries().entrySet()) {
                    left = left < 0
                            ? left
                            : room(entry.getValue(), left - entry.getKey().length() - 2) - 2;
                }
            }
        }
        return left;
    }

    private boolean commentInside(Tree value, String path) {
        switch (value) {
            case Tree.Leaf _ -> {
                return false;
            }
            case Tree.Items items -> {
                int index = 0;
                for (Tree item : items.items()) {
                    String child = path + "/" + name(item, index++);
                    if (comments.apply(child) != null || commentInside(item, child)) {
                        return true;
                    }
                }
                return false;
            }
            case Tree.Branch branch -> {
                for (Map.Entry<String, Tree> entry : branch.entries().entrySet()) {
                    String child = path + "/" + entry.getKey();
                    if (comments.apply(child) != null || commentInside(entry.getValue(), child)) {
                        return true;
                    }
                }
                return false;
            }
        }
    }

    private void inline(Tree value) {
        switch (value) {
            case Tree.Leaf leaf -> out.append(scalar(leaf));
            case Tree.Items items -> {
                out.append('[');
                for (Iterator<Tree> rest = items.items().iterator(); rest.hasNext(); ) {
                    inline(rest.next());
                    out.append(rest.hasNext() ? ", " : "");
                }
                out.append(']');
            }
            case Tree.Branch branch -> {
                out.append('{');
                for (Iterator<Map.Entry<String, Tree>> rest =
                                branch.entries().entrySet().iterator();
                        rest.hasNext(); ) {
                    Map.Entry<String, Tree> entry = rest.next();
                    out.append(entry.getKey()).append(": ");
                    inline(entry.getValue());
                    out.append(rest.hasNext() ? ", " : "");
                }
                out.append('}');
            }
        }
    }

    /** The tree on one line. */
    static String line(Tree tree) {
        StringBuilder line = new StringBuilder();
        new TreePrinter(line, path -> null).inline(tree);
        return line.toString();
    }

    static String oneLine(String comment) {
        return comment.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String scalar(Tree.Leaf leaf) {
        String text = leaf.text();
        if (!leaf.free()
                || (PLAIN.matcher(text).matches() && !ScalarForm.isBoolean(text) && !ScalarForm.isNull(text))) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(point) || (point > '~' && !printable(point))) {
                        quoted.append(String.format(point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
                    } else {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean printable(int point) {
        int type = Character.getType(point);
        return type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED;
    }
}
