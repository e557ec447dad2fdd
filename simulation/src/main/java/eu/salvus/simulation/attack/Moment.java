package eu.salvus.simulation.attack;

/** The kind of moment at which an attacker strikes. */
public enum Moment {
    /** At once. */
    ANY,
    /** From 20:00 to 06:00. */
    NIGHT,
    /** Saturday or Sunday. */
    WEEKEND,
    /** At night or on Saturday or Sunday. */
    OUT_OF_HOURS;

    private final boolean[] hours = new boolean[Week.HOURS];

    Moment() {
        for (int hour = 0; hour < Week.HOURS; hour++) {
            boolean night = Week.isNight(hour);
            boolean weekend = Week.isWeekend(hour);
            hours[hour] = switch (name()) {
                case "ANY" -> true;
                case "NIGHT" -> night;
                case "WEEKEND" -> weekend;
                default -> night || weekend;
            };
        }
    }

    /** The first such time that is not before {@code time}, in a run that starts at an hour of the week. */
    public double next(double start, double time) {
        return Week.next(hours, start, time);
    }
}
