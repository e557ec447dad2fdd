package eu.salvus.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that fits a width: columns two spaces apart, a line under the heads. What is too wide is wrapped, first in the widest
 * column of text; columns of numbers are aligned on the right and wrapped only when nothing else is left.
 */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

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

    private int[] widths(@Nullable List<String> heads, int width) {
        int[] widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = heads == null ? 1 : Math.max(1, TextWidth.of(heads.get(c)));
            for (List<String> row : rows) {
                for (String line : row.get(c).split("\n", -1)) {
                    widths[c] = Math.max(widths[c], TextWidth.of(line));
                }
            }
        }
        int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
        excess = shrink(widths, excess, false);
        shrink(widths, excess, true);
        return widths;
    }

    /** Takes the excess from the widest columns, one column of the terminal at a time; what could not be taken is returned. */
    private int shrink(int[] widths, int excess, boolean numbers) {
        int left = excess;
        while (left > 0) {
            int widest = -1;
            for (int c = 0; c < widths.length; c++) {
                if (columns.get(c).number() == numbers
                        && widths[c] > NARROWEST
                        && (widest < 0 || widths[c] > widths[widest])) {
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
