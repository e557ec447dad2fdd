package eu.salvus.benchmark.validity;

import java.util.List;

/** A page of Markdown that grows from its top. */
final class Page {

    private static final int WIDTH = 150;

    private final StringBuilder text = new StringBuilder();

    /** A heading of a level, 1 for the page's own. */
    void heading(int level, String words) {
        gap();
        text.append("#".repeat(level)).append(' ').append(words).append('\n');
    }

    /** A paragraph, broken into lines. */
    void paragraph(String words) {
        gap();
        wrap("", words);
    }

    /** Points of a list, each broken into lines. */
    void points(List<String> points) {
        if (points.isEmpty()) {
            return;
        }
        gap();
        points.forEach(point -> wrap("- ", point));
    }

    /** A table. */
    void table(List<String> head, List<List<String>> rows) {
        gap();
        row(head);
        text.append("|---".repeat(head.size())).append("|\n");
        rows.forEach(this::row);
    }

    private void row(List<String> cells) {
        cells.forEach(cell -> text.append("| ").append(cell.replace("|", "\\|")).append(' '));
        text.append("|\n");
    }

    private void wrap(String mark, String words) {
        String begin = mark;
        int length = 0;
        for (String word : words.strip().split("\\s+")) {
            if (length == 0) {
                text.append(begin).append(word);
                length = begin.length() + word.length();
            } else if (length + 1 + word.length() > WIDTH) {
                begin = " ".repeat(mark.length());
                text.append('\n').append(begin).append(word);
                length = begin.length() + word.length();
            } else {
                text.append(' ').append(word);
                length += 1 + word.length();
            }
        }
        text.append('\n');
    }

    private void gap() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
