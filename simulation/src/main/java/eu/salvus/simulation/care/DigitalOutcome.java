package eu.salvus.simulation.care;

/** When one digital service was down in one run. Filled by {@link CareRun} and valid until its next run. */
public final class DigitalOutcome {

    private double hoursDown;
    private double downAt = Double.NaN;
    private double upAt = Double.NaN;

    void clear() {
        hoursDown = 0;
        downAt = Double.NaN;
        upAt = Double.NaN;
    }

    void measure(Timeline up, double end) {
        for (int i = 0; i < up.size() && up.time(i) < end; i++) {
            double until = i + 1 < up.size() ? Math.min(end, up.time(i + 1)) : end;
            hoursDown += up.value(i) == 0 ? until - up.time(i) : 0;
        }
        if (up.firstTime() < end) {
            downAt = up.firstTime();
            double last = up.time(up.size() - 1);
            upAt = up.last() == 1 && last <= end ? last : Double.POSITIVE_INFINITY;
        }
    }

    /** Whether it went down. */
    public boolean fell() {
        return !Double.isNaN(downAt);
    }

    /** Hours it was down. */
    public double hoursDown() {
        return hoursDown;
    }

    /** When it first went down, hours; NaN if never. */
    public double downAt() {
        return downAt;
    }

    /** When it was up for good, hours; infinite if not before the end, NaN if it never went down. */
    public double upAt() {
        return upAt;
    }
}
