package eu.salvus.warning.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/** What CVSS vectors say of one weakness: the first that can be read counts. */
final class Vectors {

    private final @Nullable Cvss read;
    private final Map<String, String> metrics;

    private Vectors(@Nullable Cvss read, Map<String, String> metrics) {
        this.read = read;
        this.metrics = metrics;
    }

    /**
     * Reads them.
     *
     * @param vectors the newest version of CVSS first
     */
    static Vectors of(List<String> vectors) {
        for (String vector : vectors) {
            Cvss read = read(vector.strip());
            if (read != null) {
                return new Vectors(read, metrics(vector.strip().toUpperCase(Locale.ROOT)));
            }
        }
        return new Vectors(null, Map.of());
    }

    Severity severity() {
        return read == null
                ? Severity.UNRATED
                : Severity.of(read.calculateScore().getBaseScore());
    }

    /** Whether only somebody at the machine itself, or already on it, can do it. */
    boolean isLocal() {
        return is("AV", "L") || is("AV", "P");
    }

    /**
     * Whether it can be done without a hand, from afar, without an account and without luck; said by a vector of CVSS 4 that has it, else by
     * its other metrics. Where nothing is said, it can: a wrong no would cost more.
     */
    boolean isAutomatable() {
        if (read == null) {
            return true;
        }
        boolean second = !metrics.containsKey("CVSS");
        if (!second && (is("AU", "Y") || is("AU", "N"))) {
            return is("AU", "Y");
        }
        // Version 2 has no metric of people, and calls authentication what version 4 calls automation.
        boolean withoutAccount = second ? is("AU", "N") : is("PR", "N");
        boolean withoutPeople = second || is("UI", "N");
        return is("AV", "N") && withoutAccount && withoutPeople && is("AC", "L") && !is("AT", "P");
    }

    /** How far it is exploited, say the vectors. */
    Exploitation exploitation() {
        if (is("E", "A")) {
            return Exploitation.ACTIVE;
        }
        boolean proof = is("E", "P") || is("E", "POC") || is("E", "F") || is("E", "H");
        return proof ? Exploitation.PROOF : Exploitation.NONE;
    }

    private boolean is(String metric, String value) {
        return value.equals(metrics.get(metric));
    }

    private static Map<String, String> metrics(String vector) {
        Map<String, String> metrics = new HashMap<>();
        for (String part : vector.split("/", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                metrics.put(part.substring(0, colon), part.substring(colon + 1));
            }
        }
        return metrics;
    }

    private static @Nullable Cvss read(String vector) {
        try {
            return Cvss.fromVector(vector);
        } catch (MalformedVectorException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
