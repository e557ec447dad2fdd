package eu.salvus.report.chart;

import eu.salvus.report.html.Html;
import eu.salvus.simulation.ensemble.Estimate;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Estimates one below the other, each a dot on the bar of its interval.
 *
 * @param label what it shows, for those who do not see it
 * @param rows what is estimated
 * @param number how a number is written on the axis
 */
public record IntervalChart(String label, List<Row> rows, DoubleFunction<String> number) {

    private static final double WIDTH = 400;
    private static final double LEFT = 8;
    private static final double ROW = 36;
    private static final double AXIS = 26;
    private static final double RIGHT = 22;
    private static final int LETTERS = 50;

    /**
     * A line of the chart.
     *
     * @param name of what
     * @param estimate 0 or more
     */
    public record Row(String name, Estimate estimate) {}

    /** The chart. */
    public Html html() {
        double height = rows.size() * ROW + AXIS;
        Svg svg = new Svg(WIDTH, height, label);
        double greatest = rows.stream()
                .mapToDouble(row ->
                        Math.max(row.estimate().value(), finite(row.estimate().high(), row)))
                .max()
                .orElse(1);
        NiceScale scale = NiceScale.upTo(greatest);
        for (double tick : scale.ticks()) {
            double x = x(tick, scale);
            svg.line("axis", x, 0, x, height - AXIS);
            svg.label("soft", x, height - 8, "middle", number.apply(tick));
        }
        double y = ROW * 2 / 3;
        for (Row row : rows) {
            svg.label("", LEFT, y - 8, "start", cut(row.name()));
            double low = Math.max(0, finite(row.estimate().low(), row));
            svg.line("bar", x(low, scale), y, x(finite(row.estimate().high(), row), scale), y);
            svg.circle("dot", x(row.estimate().value(), scale), y, 5);
            y += ROW;
        }
        return svg.element();
    }

    private static double x(double value, NiceScale scale) {
        return LEFT + value / scale.top() * (WIDTH - LEFT - RIGHT);
    }

    /** An unbounded interval is drawn as its dot alone; the table says that it is unsure. */
    private static double finite(double end, Row row) {
        return Double.isFinite(end) ? end : row.estimate().value();
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LETTERS - 1)) + "…";
    }
}
