package eu.salvus.report.page;

import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import java.util.ArrayList;
import java.util.List;

/** A table; the first column names the row. On a telephone each row becomes a block in which each number has its head. */
final class Grid {

    private final String caption;
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private record Column(String head, boolean number) {}

    private Grid(String caption, List<Column> columns) {
        this.caption = caption;
        this.columns = columns;
    }

    /**
     * A table without rows.
     *
     * @param caption what it holds; empty when the head above says it
     * @param first head of the first column
     * @param others heads of the columns of numbers
     */
    static Grid of(String caption, String first, String... others) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(first, false));
        for (String other : others) {
            columns.add(new Column(other, true));
        }
        return new Grid(caption, columns);
    }

    /** The same table, whose columns hold texts. */
    Grid ofTexts() {
        return new Grid(
                caption,
                columns.stream().map(column -> new Column(column.head(), false)).toList());
    }

    /** The same table, of which one more column holds texts; 0 is the first. */
    Grid ofTextsAt(int place) {
        List<Column> changed = new ArrayList<>(columns);
        changed.set(place, new Column(columns.get(place).head(), false));
        return new Grid(caption, changed);
    }

    Grid row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Html html() {
        Element table = new Element("table").with("class", "stack");
        if (!caption.isEmpty()) {
            table.add(Html.element("caption", caption));
        }
        Element heads = new Element("tr");
        columns.forEach(column ->
                heads.add(styled(new Element("th").with("scope", "col"), column).add(column.head())));
        Element body = new Element("tbody");
        rows.forEach(row -> body.add(row(row)));
        table.add(Html.element("thead", heads), body);
        return new Element("div").with("class", "wide").add(table);
    }

    private Element row(List<String> cells) {
        Element row = new Element("tr");
        row.add(new Element("th").with("scope", "row").add(cells.getFirst()));
        for (int c = 1; c < cells.size(); c++) {
            Column column = columns.get(c);
            row.add(styled(new Element("td"), column)
                    .with("data-head", column.head())
                    .add(cells.get(c)));
        }
        return row;
    }

    private static Element styled(Element cell, Column column) {
        return column.number() ? cell.with("class", "number") : cell;
    }
}
