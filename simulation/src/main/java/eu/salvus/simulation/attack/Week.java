package eu.salvus.simulation.attack;

/** Hours of the week: 0 is Monday 00:00, 168 is the next Monday. */
public final class Week {
    /** Hours in a week. */
    public static final int HOURS = 168;

    private Week() {}

    /** The hour of the week, 0 to 167, at a time of a run that starts at an hour of the week. */
    public static int hour(double start, double time) {
        double hours = start + time;
        return (int) (hours - HOURS * Math.floor(hours / HOURS)) % HOURS;
    }

    /** Whether an hour of the week lies between 20:00 and 06:00. */
    public static boolean isNight(int hour) {
        return hour % 24 >= 20 || hour % 24 < 6;
    }

    /** Whether an hour of the week lies on Saturday or Sunday. */
    public static boolean isWeekend(int hour) {
        return hour >= 120;
    }

    /**
     * The first time, not before {@code time}, whose hour of the week is wanted; infinite when none is.
     *
     * @param wanted for each hour of the week
     */
    public static double next(boolean[] wanted, double start, double time) {
        int hour = hour(start, time);
        if (wanted[hour]) {
            return time;
        }
        for (int wait = 1; wait < HOURS; wait++) {
            if (wanted[(hour + wait) % HOURS]) {
                return Math.floor(start + time) + wait - start;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
