package eu.salvus.report.chart;

import eu.salvus.report.html.Html;
import eu.salvus.simulation.ensemble.Estimate;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What is saved for each amount spent: a dot with its interval for each set, joined in the order given.
 *
 * @param label what it shows, for those who do not see it
 * @param points by increasing cost
 * @param cost how a cost is written on the axis
 * @param saved how what is saved is written on the axis
 */
public record SavingsCurve(
        String label, List<Point> points, DoubleFunction<String> cost, DoubleFunction<String> saved) {

    private static final double WIDTH = 420;
    private static final double HEIGHT = 220;
    private static final double LEFT = 62;
    private static final double RIGHT = 30;
    private static final double TOP = 12;
    private static final double BOTTOM = 188;

    /**
     * A set.
     *
     * @param cost 0 or more
     * @param saved with its interval
     */
    public record Point(double cost, Estimate saved) {}

    /** The chart. */
    public Html html() {
        Svg svg = new Svg(WIDTH, HEIGHT, label);
        NiceScale across =
                NiceScale.upTo(points.stream().mapToDouble(Point::cost).max().orElse(1));
        NiceScale up = NiceScale.upTo(
                points.stream().mapToDouble(SavingsCurve::top).max().orElse(1));
        for (double tick : up.ticks()) {
            svg.line("axis", LEFT, y(tick, up), WIDTH - RIGHT, y(tick, up));
            svg.label("soft", LEFT - 6, y(tick, up) + 4, "end", saved.apply(tick));
        }
        for (double tick : across.ticks()) {
            svg.label("soft", x(tick, across), BOTTOM + 20, "middle", cost.apply(tick));
        }
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            double x = x(point.cost(), across);
            path.append(path.isEmpty() ? 'M' : 'L').append(Svg.number(x)).append(' ');
            path.append(Svg.number(y(point.saved().value(), up)));
        }
        svg.path("curve", path.toString());
        for (Point point : points) {
            double x = x(point.cost(), across);
            double low = finite(point.saved().low(), point);
            svg.line("bar", x, y(low, up), x, y(top(point), up));
            svg.circle("dot", x, y(point.saved().value(), up), 4);
        }
        return svg.element();
    }

    private static double top(Point point) {
        return finite(point.saved().high(), point);
    }

    /** An unbounded interval is drawn as its dot alone; the table says that it is unsure. */
    private static double finite(double end, Point point) {
        return Double.isFinite(end) ? end : point.saved().value();
    }

    private static double x(double cost, NiceScale scale) {
        return LEFT + cost / scale.top() * (WIDTH - LEFT - RIGHT);
    }

    /** What may be lost instead of saved is drawn at nothing; the table says how much it is. */
    private static double y(double saved, NiceScale scale) {
        return BOTTOM - Math.max(0, saved) / scale.top() * (BOTTOM - TOP);
    }
}
