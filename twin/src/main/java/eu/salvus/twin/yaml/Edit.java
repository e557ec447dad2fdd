package eu.salvus.twin.yaml;

import eu.salvus.twin.yaml.Outline.Entry;
import eu.salvus.twin.yaml.Outline.Node;
import eu.salvus.twin.yaml.Text.Splice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how one place of a text is changed so that every other byte stays as it is. */
final class Edit {
    private final Text text;

    Edit(String text) {
        this.text = new Text(text);
    }

    /** Replaces a value by one in one line. */
    Splice replace(Node value, int keyColumn, String inline) {
        boolean block = value instanceof Node.Mapping mapping && !mapping.flow()
                || value instanceof Node.Sequence sequence && !sequence.flow();
        boolean blockScalar = text.atLineStart(value.end());
        String before = block && text.column(value.start()) <= keyColumn ? "  " : "";
        return text.replace(value.start(), value.end(), before + inline + (blockScalar ? text.newline() : ""));
    }

    /** Adds a key to a mapping, after its last one. */
    Splice addEntry(Node.Mapping mapping, String entry) {
        if (mapping.flow()) {
            return addInBrackets(mapping.entries().isEmpty(), lastEnd(mapping), mapping.end(), entry);
        }
        int column = text.column(mapping.entries().getFirst().key().start());
        return addLine(mapping.end(), " ".repeat(column) + entry);
    }

    /** Adds an item to a list, after its last one. */
    Splice addItem(Node.Sequence sequence, String item) {
        if (sequence.flow()) {
            int last =
                    sequence.items().isEmpty() ? 0 : sequence.items().getLast().end();
            return addInBrackets(sequence.items().isEmpty(), last, sequence.end(), item);
        }
        int column = text.column(text.hyphenBefore(sequence.items().getFirst().start()));
        return addLine(sequence.end(), " ".repeat(column) + "- " + item);
    }

    /** Whether a list is written as brackets with nothing in them, not even a comment. */
    boolean isEmptyBrackets(Node.Sequence sequence) {
        return sequence.flow()
                && sequence.items().isEmpty()
                && text.text().substring(sequence.start(), sequence.end()).equals("[]");
    }

    /** Puts items on lines of their own below a key, in the place of its empty brackets; a comment behind them stays. */
    Splice beginBelow(Node.Sequence brackets, String lines) {
        int from = brackets.start();
        while (text.text().charAt(from - 1) == ' ') {
            from--;
        }
        int end = text.lineEnd(brackets.end());
        return text.replace(from, end, text.text().substring(brackets.end(), end) + lines);
    }

    /** Adds a comment behind a value, or behind the first line of one of several lines; nothing where none can stand. */
    @Nullable
    Splice addComment(Node value, String comment) {
        int after = value.end();
        if (value instanceof Node.Mapping mapping && !mapping.flow()) {
            after = mapping.entries().getFirst().value().end();
        }
        int end = text.lineEnd(after);
        String rest = text.text().substring(after, end).strip();
        if (text.atLineStart(after) || !(rest.isEmpty() || rest.startsWith("#"))) {
            return null;
        }
        return text.replace(end, end, (rest.isEmpty() ? " # " : "; ") + comment);
    }

    private static int lastEnd(Node.Mapping mapping) {
        return mapping.entries().isEmpty()
                ? 0
                : mapping.entries().getLast().value().end();
    }

    private Splice addInBrackets(boolean empty, int lastEnd, int end, String added) {
        return empty ? text.replace(end - 1, end - 1, added) : text.replace(lastEnd, lastEnd, ", " + added);
    }

    private Splice addLine(int after, String line) {
        if (text.atLineStart(after)) {
            return text.replace(after, after, line + text.newline());
        }
        int end = text.lineEnd(after);
        return text.replace(end, end, text.newline() + line);
    }

    /** Takes a key and its value out of a mapping. */
    Splice removeEntry(Node.Mapping mapping, String key) {
        int index = 0;
        while (!mapping.entries().get(index).key().value().equals(key)) {
            index++;
        }
        Entry entry = mapping.entries().get(index);
        int start = entry.key().start();
        int end = entry.value().end();
        if (mapping.entries().size() == 1) {
            return mapping.flow() ? text.replace(start, end, "") : text.replace(start, end, "{}");
        }
        if (!mapping.flow()) {
            return removeLines(start, end);
        }
        List<Entry> entries = mapping.entries();
        int previous = index == 0 ? -1 : entries.get(index - 1).value().end();
        int next =
                index + 1 == entries.size() ? -1 : entries.get(index + 1).key().start();
        return removeInBrackets(previous, start, end, next);
    }

    /** Takes an item out of a list. */
    Splice removeItem(Node.Sequence sequence, int index, int keyColumn) {
        List<Node> items = sequence.items();
        int end = items.get(index).end();
        int start = sequence.flow()
                ? items.get(index).start()
                : text.hyphenBefore(items.get(index).start());
        if (items.size() == 1) {
            String empty = text.column(start) <= keyColumn ? "  []" : "[]";
            return sequence.flow() ? text.replace(start, end, "") : text.replace(start, end, empty);
        }
        if (!sequence.flow()) {
            return removeLines(start, end);
        }
        int previous = index == 0 ? -1 : items.get(index - 1).end();
        int next = index + 1 == items.size() ? -1 : items.get(index + 1).start();
        return removeInBrackets(previous, start, end, next);
    }

    private Splice removeInBrackets(int previous, int start, int end, int next) {
        if (next >= 0 && text.sameLine(start, next)) {
            return text.replace(start, next, "");
        }
        if (next < 0 && text.sameLine(previous, end)) {
            return text.replace(previous, end, "");
        }
        int comma = end;
        while (next >= 0 && text.text().charAt(comma) != ',') {
            comma++;
        }
        int to = next >= 0 ? comma + 1 : end;
        boolean wholeLines = text.blank(text.lineStart(start), start) && text.blank(to, text.lineEnd(to));
        return wholeLines ? text.replace(text.lineStart(start), text.nextLine(to), "") : text.replace(start, to, "");
    }

    private Splice removeLines(int start, int end) {
        int from = text.lineStart(start);
        int to = text.atLineStart(end) ? end : text.nextLine(end);
        if (!text.blank(from, start)) {
            // The first key after a hyphen: the hyphen stays for those that follow.
            int cut = start;
            while (text.text().charAt(cut - 1) == ' ') {
                cut--;
            }
            return text.replace(
                    cut, text.atLineStart(end) ? end : text.lineEnd(end), text.atLineStart(end) ? text.newline() : "");
        }
        boolean lastWithoutNewline = to == text.text().length() && !text.atLineStart(to) && from > 0;
        if (lastWithoutNewline) {
            return text.replace(text.lineBreakBefore(from), to, "");
        }
        return text.replace(from, to, "");
    }
}
