package eu.salvus.benchmark.validity;

import eu.salvus.simulation.care.CareTrace.Point;
import java.util.List;

/** The course of one clinical service in one run: constant rates from each point to the next, the usual before the first. */
final class Curve {

    /** Fewer patients than this waiting are the rounding of long sums. */
    private static final double NOBODY = 1e-6;

    private final List<Point> points;

    /** A course of these points, by time; none when the service lost nothing. */
    Curve(List<Point> points) {
        this.points = points;
    }

    private interface Rate {
        double of(Point point);
    }

    /** The mean share of its capacity between two hours. */
    double share(double from, double to) {
        double lost = sum(from, to, point -> 1 - point.share());
        return 1 - lost / (to - from);
    }

    /** Patients treated between two hours beyond those who came in them; less than 0 when fewer were. */
    double treatedBeyondDemand(double from, double to) {
        return sum(from, to, point -> treated(point) - point.demand());
    }

    /** Patients sent to neighbours between two hours. */
    double diverted(double from, double to) {
        return sum(from, to, Point::diverted);
    }

    /** Hours between two in which patients were sent to neighbours. */
    double diverting(double from, double to) {
        return sum(from, to, point -> point.diverted() > 0 ? 1 : 0);
    }

    /** While anybody waits, all capacity is used; while nobody does, those who come are treated. */
    private static double treated(Point point) {
        boolean queue = point.waitingUrgent() + point.waitingElective() > NOBODY;
        return queue ? point.capacity() : Math.min(point.capacity(), point.demand() - point.diverted());
    }

    private double sum(double from, double to, Rate rate) {
        double sum = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            double begin = Math.max(from, points.get(i).time());
            double end = Math.min(to, points.get(i + 1).time());
            sum += end > begin ? (end - begin) * rate.of(points.get(i)) : 0;
        }
        return sum;
    }
}
