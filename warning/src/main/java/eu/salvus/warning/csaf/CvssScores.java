package eu.salvus.warning.csaf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores that come out of a vector, with one decimal.
 *
 * @param base of the weakness itself
 * @param temporal with what is known of exploits and remedies
 * @param environmental with what is modified for an environment
 */
record CvssScores(BigDecimal base, BigDecimal temporal, BigDecimal environmental) {

    static CvssScores of(double base, double temporal, double environmental) {
        return new CvssScores(decimal(base), decimal(temporal), decimal(environmental));
    }

    /**
     * Calculates them.
     *
     * @param version of CVSS
     * @return null where the vector lacks a base metric, has one twice or one that is not known, or the version is not known
     */
    static @Nullable CvssScores of(String version, String vector) {
        try {
            return switch (version) {
                case "2.0" -> Cvss2.scores(metrics(vector));
                case "3.0", "3.1" ->
                    vector.startsWith("CVSS:" + version + "/")
                            ? Cvss3.scores(version.equals("3.1"), metrics(vector.substring("CVSS:3.x/".length())))
                            : null;
                default -> null;
            };
        } catch (IllegalArgumentException unscored) {
            return null;
        }
    }

    /** The word for a score of CVSS 3. */
    static String severity(BigDecimal score) {
        double value = score.doubleValue();
        if (value == 0) {
            return "NONE";
        }
        if (value < 4) {
            return "LOW";
        }
        if (value < 7) {
            return "MEDIUM";
        }
        return value < 9 ? "HIGH" : "CRITICAL";
    }

    /** Letters by key. */
    private static Map<String, String> metrics(String vector) {
        Map<String, String> metrics = new HashMap<>();
        for (String part : vector.split("/", -1)) {
            String[] pair = part.split(":", -1);
            if (pair.length != 2 || metrics.put(pair[0], pair[1]) != null) {
                throw new IllegalArgumentException(part);
            }
        }
        return metrics;
    }

    private static BigDecimal decimal(double score) {
        return new BigDecimal(score).setScale(1, RoundingMode.HALF_UP);
    }
}
