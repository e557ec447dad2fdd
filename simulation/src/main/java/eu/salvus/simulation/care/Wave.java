package eu.salvus.simulation.care;

/** A surge as one clinical service meets it in one run: from when until when, and how much on top. */
final class Wave {

    private double from;
    private double to;
    private double patients;
    private double capacity;

    Wave() {
        clear();
    }

    void clear() {
        from = Double.POSITIVE_INFINITY;
        to = Double.NEGATIVE_INFINITY;
        patients = 0;
        capacity = 0;
    }

    void set(double start, double hours, double extraPatients, double extraCapacity) {
        from = start;
        to = start + hours;
        patients = extraPatients;
        capacity = extraCapacity;
    }

    /** When it begins, hours; infinite without one. */
    double from() {
        return from;
    }

    /** Whether it is over, or never comes. */
    boolean isOver(double time) {
        return time >= to;
    }

    /** When it next begins or ends after a time. */
    double next(double time) {
        return time < from ? from : time < to ? to : Double.POSITIVE_INFINITY;
    }

    double patients(double time) {
        return time >= from && time < to ? patients : 0;
    }

    double capacity(double time) {
        return time >= from && time < to ? capacity : 0;
    }
}
