package eu.salvus.twin.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text to be edited, and where its lines are. */
record Text(String text) {
    /**
     * A part of a text and what takes its place.
     *
     * @param from its first character
     * @param to the character after its last one
     */
    record Splice(int from, int to, String replacement) {}

    /** What takes the place of a part of the text. */
    Splice replace(int from, int to, String replacement) {
        return new Splice(from, to, replacement);
    }

    /**
     * The text with parts replaced; what is put at one place stands there in the given order, and what lies inside a part that is
     * replaced as a whole is left out.
     */
    String with(List<Splice> splices) {
        List<Splice> inOrder = new ArrayList<>(splices);
        inOrder.sort(Comparator.comparingInt(Splice::from));
        StringBuilder changed = new StringBuilder(text.length() + 100 * splices.size());
        int kept = 0;
        for (Splice splice : inOrder) {
            if (splice.from < kept) {
                continue;
            }
            changed.append(text, kept, splice.from).append(splice.replacement);
            kept = splice.to;
        }
        return changed.append(text, kept, text.length()).toString();
    }

    /** How the text ends its lines: as its first line does. */
    String newline() {
        int feed = text.indexOf('\n');
        return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }

    int lineStart(int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    /** The end of the line, before what ends it. */
    int lineEnd(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The start of the next line, or the end of the text. */
    int nextLine(int at) {
        int end = lineEnd(at);
        if (end < text.length() && text.charAt(end) == '\r') {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '\n') {
            end++;
        }
        return end;
    }

    /** Where the line break before the start of a line begins. */
    int lineBreakBefore(int lineStart) {
        boolean both = lineStart > 1 && text.charAt(lineStart - 1) == '\n' && text.charAt(lineStart - 2) == '\r';
        return lineStart - (both ? 2 : 1);
    }

    int column(int at) {
        int start = lineStart(at);
        return text.codePointCount(start, at);
    }

    /** Whether nothing but spaces stands between two places. */
    boolean blank(int from, int to) {
        return text.substring(from, to).isBlank();
    }

    boolean sameLine(int a, int b) {
        return lineEnd(a) >= b;
    }

    /** Whether the place is the start of a line, as is the end of a block scalar. */
    boolean atLineStart(int at) {
        return at > 0 && lineStart(at) == at;
    }

    /** The hyphen before an item of a list without brackets. */
    int hyphenBefore(int item) {
        int at = item - 1;
        while (Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        if (text.charAt(at) == '-') {
            return at;
        }
        // A comment stands between the hyphen and its item.
        int line = lineStart(at);
        while (!text.substring(line).stripLeading().startsWith("-")) {
            line = lineStart(line - 1);
        }
        while (text.charAt(line) != '-') {
            line++;
        }
        return line;
    }
}
