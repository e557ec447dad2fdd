package eu.salvus.simulation.recovery;

/**
 * People who do recovery work, one at a task, every day of the week.
 *
 * @param name for messages
 * @param people how many, at least 1
 * @param hoursPerDay hours each works a day, above 0, at most 24
 * @param startHour hour of the day at which they begin, 0 to below 24
 */
public record Crew(String name, int people, double hoursPerDay, double startHour) {

    private static final double DAY = 24;
    private static final double ROUNDING = 1e-9;

    /** Checks the ranges. */
    public Crew {
        if (people < 1) {
            throw new IllegalArgumentException("Crew " + name + " needs at least 1 person, not " + people);
        }
        if (!(hoursPerDay > 0 && hoursPerDay <= DAY)) {
            throw new IllegalArgumentException(
                    "Crew " + name + " must work above 0, at most 24 hours a day, not " + hoursPerDay);
        }
        if (!(startHour >= 0 && startHour < DAY)) {
            throw new IllegalArgumentException("Crew " + name + " must begin at hour 0 to below 24, not " + startHour);
        }
    }

    /** The first moment at or after a time at which the crew is at work; {@code origin} is the hour of the day at time 0. */
    double begin(double time, double origin) {
        double sinceStart = sinceStart(time, origin);
        return sinceStart < hoursPerDay - ROUNDING || hoursPerDay == DAY ? time : time + (DAY - sinceStart);
    }

    /** When work begun at a moment the crew is at work is done. */
    double end(double begun, double work, double origin) {
        if (hoursPerDay == DAY) {
            return begun + work;
        }
        double sinceStart = sinceStart(begun, origin);
        double today = hoursPerDay - sinceStart;
        if (work <= today + ROUNDING) {
            return begun + work;
        }
        double later = work - today;
        double fullDays = Math.max(0, Math.ceil((later - ROUNDING) / hoursPerDay) - 1);
        return begun - sinceStart + DAY * (1 + fullDays) + (later - fullDays * hoursPerDay);
    }

    /** Hours since the crew last began a day's work; 0 when it begins now. */
    private double sinceStart(double time, double origin) {
        double hours = origin + time - startHour;
        double since = hours - Math.floor(hours / DAY) * DAY;
        return DAY - since < ROUNDING ? 0 : since;
    }
}
