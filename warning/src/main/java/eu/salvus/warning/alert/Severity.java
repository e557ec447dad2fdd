package eu.salvus.warning.alert;

import java.util.List;

/** How bad a weakness is in itself, by the qualitative rating scale of CVSS 3.1 and 4.0, from the least to the most. */
public enum Severity {
    /** Nobody rated it. */
    UNRATED,
    /** A score of 0. */
    NONE,
    /** Up to 3.9. */
    LOW,
    /** Up to 6.9. */
    MEDIUM,
    /** Up to 8.9. */
    HIGH,
    /** Up to 10. */
    CRITICAL;

    private static final double MEDIUM_FROM = 4;
    private static final double HIGH_FROM = 7;
    private static final double CRITICAL_FROM = 9;

    /**
     * The rating of the first vector that can be read.
     *
     * @param vectors CVSS vectors, the newest version first; a vector of CVSS 2 is rated on the same scale
     */
    public static Severity of(List<String> vectors) {
        return Vectors.of(vectors).severity();
    }

    /** The rating of a score from 0 to 10. */
    public static Severity of(double score) {
        if (score <= 0) {
            return NONE;
        }
        if (score < MEDIUM_FROM) {
            return LOW;
        }
        if (score < HIGH_FROM) {
            return MEDIUM;
        }
        return score < CRITICAL_FROM ? HIGH : CRITICAL;
    }
}
