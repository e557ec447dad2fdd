package eu.salvus.benchmark.validity;

import eu.salvus.simulation.content.Section;

/**
 * A published number, or a range of them.
 *
 * @param low the least that was published; minus infinity when only a greatest was
 * @param high the greatest; infinite when only a least was
 */
record Published(double low, double high) {

    private static final double MOST = 1e9;

    /** Reads {@code {value: …}}, or {@code {low: …, high: …}} of which one may be left out. */
    static Published read(Section section) {
        if (section.has("value")) {
            double value = section.number("value", 0, MOST);
            return new Published(value, value);
        }
        if (!section.has("low") && !section.has("high")) {
            section.refuse("value", "is missing", "add `value: …`, or `low: …` and `high: …` for a range");
        }
        double low = section.number("low", 0, MOST, Double.NEGATIVE_INFINITY);
        double high = section.number("high", 0, MOST, Double.POSITIVE_INFINITY);
        if (low > high) {
            section.refuse("high", "is less than low", "write the least as low and the greatest as high");
        }
        return new Published(low, high);
    }

    /** How far a value lies from it, 0 within. */
    double distance(double value) {
        return Math.max(0, Math.max(low - value, value - high));
    }

    /** Whether some value from a least to a greatest is in it. */
    boolean meets(double least, double greatest) {
        return low <= greatest && high >= least;
    }
}
