package eu.salvus.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that fits a width: columns two spaces apart, a line under the heads, numbers on the right. What is too wide is wrapped
 * at spaces, the widest column first; words are cut only when nothing else is left, and numbers last.
 */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    /** Below this, a table that fits only with words cut is told row by row. */
    private static final int NARROW = 60;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * A column.
     *
     * @param head its head, possibly empty
     * @param number whether it holds numbers
     */
    public record Column(String head, boolean number) {

        /** A column of text. */
        public static Column text(String head) {
            return new Column(head, false);
        }

        /** A column of numbers. */
        public static Column number(String head) {
            return new Column(head, true);
        }
    }

    /** A table with these columns; no head is shown when all are empty. */
    public static Table of(Column... columns) {
        return new Table(List.of(columns));
    }

    /** Adds a row; it must have as many cells as there are columns. */
    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Whether it has no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The lines of the table, none wider than a width; no line ends with a space. */
    public List<String> lines(int width) {
        List<String> heads = columns.stream().map(Column::head).toList();
        boolean headed = heads.stream().anyMatch(head -> !head.isEmpty());
        if (width < NARROW && cutsWords(headed ? heads : null, width)) {
            return stacked(width);
        }
        int[] widths = widths(headed ? heads : null, width);
        List<String> lines = new ArrayList<>();
        if (headed) {
            addRow(heads, widths, lines);
            lines.add("─".repeat(Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1)));
        }
        for (List<String> row : rows) {
            addRow(row, widths, lines);
        }
        return lines;
    }

    /** In a narrow window, each row is a paragraph: its first cell, then each other cell after its head. */
    private List<String> stacked(int width) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(Wrapping.lines(row.getFirst(), width));
            for (int c = 1; c < row.size(); c++) {
                if (!row.get(c).isEmpty()) {
                    String head = columns.get(c).head();
                    String text = head.isEmpty() ? row.get(c) : head + " – " + row.get(c);
                    lines.addAll(
                            Wrapping.hanging("  ", "  ", text, width).lines().toList());
                }
            }
        }
        return lines;
    }

    /** Whether the columns fit only with words cut. */
    private boolean cutsWords(@Nullable List<String> heads, int width) {
        int least = GAP.length() * (columns.size() - 1);
        for (int c = 0; c < columns.size(); c++) {
            int floor = heads == null ? 1 : longestWord(heads.get(c));
            for (List<String> row : rows) {
                floor = Math.max(floor, longestWord(row.get(c)));
            }
            least += floor;
        }
        return least > width;
    }

    private int[] widths(@Nullable List<String> heads, int width) {
        int[] widths = new int[columns.size()];
        int[] floors = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = heads == null ? 1 : Math.max(1, TextWidth.of(heads.get(c)));
            floors[c] = heads == null ? 1 : longestWord(heads.get(c));
            for (List<String> row : rows) {
                for (String line : row.get(c).split("\n", -1)) {
                    widths[c] = Math.max(widths[c], TextWidth.of(line));
                    floors[c] = Math.max(floors[c], columns.get(c).number() ? TextWidth.of(line) : longestWord(line));
                }
            }
        }
        int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
        excess = shrink(widths, floors, excess);
        int[] narrow = new int[widths.length];
        for (int c = 0; c < narrow.length; c++) {
            narrow[c] = columns.get(c).number() ? floors[c] : Math.min(floors[c], NARROWEST);
        }
        excess = shrink(widths, narrow, excess);
        Arrays.fill(narrow, NARROWEST);
        shrink(widths, narrow, excess);
        return widths;
    }

    private static int longestWord(String text) {
        int longest = 1;
        for (String word : text.split("[ \n]")) {
            longest = Math.max(longest, TextWidth.of(word));
        }
        return longest;
    }

    /** Takes the excess from the widest columns above their floors, one place at a time; what could not be taken is returned. */
    private static int shrink(int[] widths, int[] floors, int excess) {
        int left = excess;
        while (left > 0) {
            int widest = -1;
            for (int c = 0; c < widths.length; c++) {
                if (widths[c] > floors[c] && (widest < 0 || widths[c] > widths[widest])) {
                    widest = c;
                }
            }
            if (widest < 0) {
                return left;
            }
            widths[widest]--;
            left--;
        }
        return left;
    }

    private void addRow(List<String> cells, int[] widths, List<String> lines) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int c = 0; c < widths.length; c++) {
            List<String> cell = Wrapping.lines(cells.get(c), widths[c]);
            wrapped.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int h = 0; h < height; h++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String text = h < wrapped.get(c).size() ? wrapped.get(c).get(h) : "";
                String padding = " ".repeat(Math.max(0, widths[c] - TextWidth.of(text)));
                line.append(c == 0 ? "" : GAP);
                line.append(columns.get(c).number() ? padding + text : text + padding);
            }
            lines.add(line.toString().stripTrailing());
        }
    }
}
