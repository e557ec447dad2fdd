package eu.salvus.simulation.care;

import java.util.ArrayList;
import java.util.List;

/** The curves of one run, as the points at which a rate changed. For the runs one looks at; it allocates. */
public final class CareTrace {

    /**
     * A clinical service at a moment; until its next point the rates hold and the queues change linearly.
     *
     * @param service index of the clinical service
     * @param time hours
     * @param share share of its capacity it has, 0 to 1
     * @param demand arrivals, patients per hour
     * @param capacity patients per hour it can treat
     * @param waitingUrgent urgent patients waiting
     * @param waitingElective elective patients waiting
     * @param diverted patients per hour sent to neighbours
     */
    public record Point(
            int service,
            double time,
            double share,
            double demand,
            double capacity,
            double waitingUrgent,
            double waitingElective,
            double diverted) {}

    private final List<Point> points = new ArrayList<>();

    void add(Point point) {
        points.add(point);
    }

    void clear() {
        points.clear();
    }

    /** The points, by service in the model's order of dependence, then by time. */
    public List<Point> points() {
        return List.copyOf(points);
    }
}
