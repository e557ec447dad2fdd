package eu.salvus.mal.language;

/** The unit of the times in a language, declared as {@code #timeUnit: "hours"}. */
public enum TimeUnit {
    HOURS("hours", 1),
    DAYS("days", 24);

    private final String word;
    private final double hours;

    TimeUnit(String word, double hours) {
        this.word = word;
        this.hours = hours;
    }

    /** As in {@code #timeUnit}. */
    public String word() {
        return word;
    }

    /** How many hours one unit has. */
    public double hours() {
        return hours;
    }
}
