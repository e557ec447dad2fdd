package eu.salvus.inventory.format;

import eu.salvus.inventory.RefusalReason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a list in the manner of RFC 4180, with any separator; a quote doubled within quotes is one quote. */
final class CsvRecords {
    private final BufferedReader in;
    private final char separator;
    private final Refuse refuse;
    private int line = 1;
    private int began = 1;
    private int column;
    private List<Start> starts = List.of();

    CsvRecords(Reader in, char separator, Refuse refuse) {
        this.in = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
        this.separator = separator;
        this.refuse = refuse;
    }

    /**
     * Where a cell begins.
     *
     * @param line from 1
     * @param column in characters, from 1
     */
    record Start(int line, int column) {}

    /** Where a cell of the record read last begins. */
    Start start(int cell) {
        return starts.get(cell);
    }

    /** The cells of the next record that is not blank; null at the end. */
    @Nullable
    List<String> next() throws IOException {
        List<String> cells;
        do {
            cells = record();
        } while (cells != null && cells.stream().allMatch(String::isBlank));
        return cells;
    }

    private @Nullable List<String> record() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        began = line;
        starts = new ArrayList<>(List.of(new Start(line, 1)));
        column = 0;
        boolean quoted = false;
        boolean any = false;
        while (true) {
            int c = in.read();
            if (c < 0) {
                if (quoted) {
                    throw refuse.at(
                            starts.getLast().line(),
                            starts.getLast().column(),
                            RefusalReason.OPEN_QUOTE,
                            firstLine(cell));
                }
                return any ? with(cells, cell) : null;
            }
            any = true;
            column = c == '\n' ? 0 : column + 1;
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                quoted = inQuotes(c, cell);
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                starts.add(new Start(line, column + 1));
                with(cells, cell);
                cell.setLength(0);
            } else if (c == '\n') {
                return with(cells, cell);
            } else if (c != '\r') {
                append(cell, c);
            }
        }
    }

    /** Whether the quotes go on. */
    private boolean inQuotes(int c, StringBuilder cell) throws IOException {
        if (c != '"') {
            append(cell, c);
            return true;
        }
        in.mark(1);
        int next = in.read();
        if (next == '"') {
            column++;
            append(cell, c);
            return true;
        }
        if (next >= 0) {
            in.reset();
        }
        return false;
    }

    private static String firstLine(StringBuilder cell) {
        return cell.toString().lines().findFirst().orElse("");
    }

    private void append(StringBuilder cell, int c) {
        cell.append((char) c);
        if (cell.length() > Limits.LONGEST) {
            throw refuse.at(began, 0, RefusalReason.TOO_LONG, Limits.LONGEST);
        }
    }

    private List<String> with(List<String> cells, StringBuilder cell) {
        cells.add(cell.toString().strip());
        if (cells.size() > Limits.MOST_COLUMNS) {
            throw refuse.at(began, 0, RefusalReason.TOO_LONG, Limits.MOST_COLUMNS);
        }
        return cells;
    }
}
