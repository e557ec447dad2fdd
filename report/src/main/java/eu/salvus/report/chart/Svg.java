package eu.salvus.report.chart;

import eu.salvus.report.html.Element;
import java.util.Locale;

/** The few shapes that charts are made of, on a canvas of a given size. */
final class Svg {

    private final Element root;

    Svg(double width, double height, String label) {
        root = new Element("svg")
                .with("class", "chart")
                .with("viewBox", "0 0 " + number(width) + " " + number(height))
                .with("role", "img")
                .with("aria-label", label);
    }

    Element element() {
        return root;
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        root.add(new Element("line")
                .with("class", style)
                .with("x1", number(x1))
                .with("y1", number(y1))
                .with("x2", number(x2))
                .with("y2", number(y2)));
    }

    void circle(String style, double x, double y, double radius) {
        root.add(new Element("circle")
                .with("class", style)
                .with("cx", number(x))
                .with("cy", number(y))
                .with("r", number(radius)));
    }

    void path(String style, String path) {
        root.add(new Element("path").with("class", style).with("d", path));
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    void label(String style, double x, double y, String anchor, String text) {
        root.add(new Element("text")
                .with("class", style)
                .with("x", number(x))
                .with("y", number(y))
                .with("text-anchor", anchor)
                .add(text));
    }

    /** A coordinate with at most one decimal, the same on every machine. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
