package eu.salvus.report.chart;

import eu.salvus.report.html.Html;
import java.util.List;

/**
 * A share from 0 to 1 over time, constant between its steps.
 *
 * @param label what it shows, for those who do not see it
 * @param points where it changes, in order of time; before the first it is 1
 * @param end hour at which the axis ends, above 0
 * @param from how the beginning of the axis is called
 * @param until how its end is called
 * @param whole how a share of 1 is written
 */
public record StepCurve(String label, List<Point> points, double end, String from, String until, String whole) {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 110;
    private static final double LEFT = 44;
    private static final double RIGHT = 8;
    private static final double TOP = 10;
    private static final double BOTTOM = 84;

    /**
     * A step.
     *
     * @param time hours since the beginning
     * @param share from then on
     */
    public record Point(double time, double share) {}

    /** The chart. */
    public Html html() {
        Svg svg = new Svg(WIDTH, HEIGHT, label);
        svg.line("axis", LEFT, TOP, WIDTH - RIGHT, TOP);
        svg.line("axis", LEFT, BOTTOM, WIDTH - RIGHT, BOTTOM);
        svg.label("soft", LEFT - 6, TOP + 4, "end", whole);
        svg.label("soft", LEFT - 6, BOTTOM + 4, "end", "0");
        svg.label("soft", LEFT, HEIGHT - 8, "start", from);
        svg.label("soft", WIDTH - RIGHT, HEIGHT - 8, "end", until);
        String steps = steps();
        svg.path("under", steps + "V" + Svg.number(BOTTOM) + "H" + Svg.number(LEFT) + "z");
        svg.path("curve", steps);
        return svg.element();
    }

    private String steps() {
        StringBuilder path = new StringBuilder("M" + Svg.number(LEFT) + " " + Svg.number(y(1)));
        for (Point point : points) {
            path.append('H').append(Svg.number(x(point.time()))).append('V').append(Svg.number(y(point.share())));
        }
        return path.append('H').append(Svg.number(x(end))).toString();
    }

    private double x(double time) {
        return LEFT + Math.min(1, time / end) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }
}
