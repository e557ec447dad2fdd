package eu.salvus.simulation.care;

/** The two queues of a clinical service: urgent patients first, the others with the capacity that is left. */
final class PatientFlow {

    /** Wait beyond which an elective patient counts as postponed, hours. */
    static final double POSTPONED_AFTER = 24;

    final FluidQueue urgent;
    final FluidQueue elective;
    private double now;

    PatientFlow(double urgentDeadline, double electiveDeadline) {
        urgent = new FluidQueue(urgentDeadline, Double.POSITIVE_INFINITY);
        elective = new FluidQueue(electiveDeadline, POSTPONED_AFTER);
    }

    double now() {
        return now;
    }

    /** Ends the set-up of both queues at a time. */
    void startAt(double time) {
        now = time;
        urgent.startAt(time);
        elective.startAt(time);
    }

    /** Lets time pass until a moment, or until one of the queues changes its rates. */
    void step(double until, double capacity) {
        double planned = until - now;
        double hours = urgent.plan(capacity, planned);
        hours = elective.plan(capacity - urgent.serviceRate(), hours);
        now = hours < planned ? now + hours : until;
        urgent.advance(hours, now);
        elective.advance(hours, now);
    }

    boolean isEmpty() {
        return urgent.isEmpty() && elective.isEmpty();
    }

    double waiting() {
        return urgent.waiting() + elective.waiting();
    }

    double served() {
        return urgent.served() + elective.served();
    }
}
