package eu.salvus.simulation.care;

import java.util.Arrays;

/**
 * What happened to one clinical service in one run, from its first loss of capacity until its backlog was clear or the run's end
 * (180 days after the first impact on the hospital). All zero when it never lost capacity. Filled by {@link CareRun} and valid
 * until its next run; patients are real numbers, not whole.
 *
 * <p>{@code waitingBefore + arrivals = treated + waiting + diverted + leftUnserved}, up to rounding.
 */
public final class ClinicalOutcome {

    private static final double[] LEVELS = {1, 0.8, 0.5, 0.2};

    double arrivals;
    double treated;
    double usuallyTreated;
    double waitingBefore;
    double waiting;
    double diverted;
    double postponed;
    double leftUrgent;
    double leftElective;
    double usuallyLeftUrgent;
    double usuallyLeftElective;
    double careHoursPerPatient;
    double clearedAt;
    private final double[] hoursBelow = new double[LEVELS.length];
    private double firstFall;
    private double fullReturn;
    private double lowest;

    ClinicalOutcome() {
        clear();
    }

    void clear() {
        arrivals = 0;
        treated = 0;
        usuallyTreated = 0;
        waitingBefore = 0;
        waiting = 0;
        diverted = 0;
        postponed = 0;
        leftUrgent = 0;
        leftElective = 0;
        usuallyLeftUrgent = 0;
        usuallyLeftElective = 0;
        careHoursPerPatient = 0;
        clearedAt = Double.NaN;
        Arrays.fill(hoursBelow, 0);
        firstFall = Double.NaN;
        fullReturn = Double.NaN;
        lowest = 1;
    }

    /** Counts against the same hours with a surge and without an attack. */
    void against(ClinicalOutcome unharmed) {
        usuallyTreated += unharmed.treated - unharmed.usuallyTreated;
        usuallyLeftUrgent += unharmed.leftUrgent - unharmed.usuallyLeftUrgent;
        usuallyLeftElective += unharmed.leftElective - unharmed.usuallyLeftElective;
        postponed -= unharmed.postponed;
    }

    void measure(Timeline factor, double end) {
        firstFall = factor.firstTime();
        for (int i = 0; i < factor.size() && factor.time(i) < end; i++) {
            double until = i + 1 < factor.size() ? Math.min(end, factor.time(i + 1)) : end;
            double value = factor.value(i);
            lowest = Math.min(lowest, value);
            for (int level = 0; level < LEVELS.length; level++) {
                hoursBelow[level] += value < LEVELS[level] ? until - factor.time(i) : 0;
            }
        }
        int last = factor.size() - 1;
        fullReturn = factor.last() == 1 && factor.time(last) <= end ? factor.time(last) : Double.POSITIVE_INFINITY;
    }

    /** Whether it lost capacity at all. */
    public boolean fell() {
        return lowest < 1;
    }

    /** Patients who came. */
    public double arrivals() {
        return arrivals;
    }

    /** Patients treated here. */
    public double treated() {
        return treated;
    }

    /** Patients treated here in the same hours of usual weeks, or with the same surge without an attack. */
    public double usuallyTreated() {
        return usuallyTreated;
    }

    /** Patients who already waited when capacity was first lost. */
    public double waitingBefore() {
        return waitingBefore;
    }

    /** Patients who wait at the end. */
    public double waiting() {
        return waiting;
    }

    /** Patients treated by neighbours. */
    public double diverted() {
        return diverted;
    }

    /** Elective patients who waited more than a day, less those who do so in usual weeks. */
    public double postponed() {
        return snapped(postponed);
    }

    /** Patients, urgent or not, who left at their deadline. */
    public double leftUnserved() {
        return leftUrgent + leftElective;
    }

    /** Urgent patients whose deadline was missed, less those of usual weeks. */
    public double missedUrgent() {
        return snapped(leftUrgent - usuallyLeftUrgent);
    }

    /** Elective patients whose deadline was missed, less those of usual weeks. */
    public double missedElective() {
        return snapped(leftElective - usuallyLeftElective);
    }

    /** Care lost in patients: usually treated, less treated here or by neighbours. */
    public double careLost() {
        return snapped(usuallyTreated - treated - diverted);
    }

    /** Care lost in hours of care. */
    public double careHoursLost() {
        return careLost() * careHoursPerPatient;
    }

    /** Differences within the rounding of long sums are none. */
    private double snapped(double difference) {
        return Math.abs(difference) <= 1e-9 * (arrivals + waitingBefore) ? 0 : difference;
    }

    /** Hours with less than all (1), 0.8, 0.5 or 0.2 of the capacity. */
    public double hoursBelow(double level) {
        for (int i = 0; i < LEVELS.length; i++) {
            if (LEVELS[i] == level) {
                return hoursBelow[i];
            }
        }
        throw new IllegalArgumentException("Levels are 1, 0.8, 0.5 and 0.2, not " + level);
    }

    /** When it first lost capacity, hours; NaN if never. */
    public double firstFall() {
        return firstFall;
    }

    /** When it had its capacity back for good, hours; infinite if not before the end, NaN if it never lost any. */
    public double fullReturn() {
        return fullReturn;
    }

    /** When its backlog was clear, hours; infinite if not before the end, NaN if it never lost capacity. */
    public double clearedAt() {
        return clearedAt;
    }

    /** Smallest share of its capacity it had, 0 to 1. */
    public double lowestCapacity() {
        return lowest;
    }
}
