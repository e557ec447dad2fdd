package eu.salvus.warning.csaf;

import java.util.Map;

/** The equations of CVSS 3.0 and 3.1 (FIRST, Specification Document, section 8 of 3.0 and 7 of 3.1). */
final class Cvss3 {
    private static final CvssWeights WEIGHTS = CvssWeights.of("""
            AV N=0.85 A=0.62 L=0.55 P=0.2
            AC H=0.44 L=0.77
            PR N=0.85 L=0.62 H=0.27
            changedPR N=0.85 L=0.68 H=0.5
            UI N=0.85 R=0.62
            S U=6.42 C=7.52
            C,I,A H=0.56 L=0.22 N=0
            E X=1 U=0.91 P=0.94 F=0.97 H=1
            RL X=1 O=0.95 T=0.96 W=0.97 U=1
            RC X=1 U=0.92 R=0.96 C=1
            CR,IR,AR X=1 L=0.5 M=1 H=1.5
            """);

    private final boolean newer;
    private final Map<String, String> metrics;

    private Cvss3(boolean newer, Map<String, String> metrics) {
        this.newer = newer;
        this.metrics = metrics;
    }

    static CvssScores scores(boolean newer, Map<String, String> metrics) {
        Cvss3 vector = new Cvss3(newer, metrics);
        double base = vector.base();
        return CvssScores.of(base, vector.temporal(base), vector.environmental());
    }

    private double base() {
        double multiplier = 1 - (1 - weight("C")) * (1 - weight("I")) * (1 - weight("A"));
        boolean changed = "C".equals(metrics.get("S"));
        double impact = changed
                ? weight("S") * (multiplier - 0.029) - 3.25 * StrictMath.pow(multiplier - 0.02, 15)
                : weight("S") * multiplier;
        double exploitability = 8.22 * weight("AV") * weight("AC") * privileges(false, changed) * weight("UI");
        return impact <= 0 ? 0 : roundUp(Math.min((impact + exploitability) * (changed ? 1.08 : 1), 10));
    }

    private double temporal(double score) {
        return roundUp(score * weight("E") * weight("RL") * weight("RC"));
    }

    private double environmental() {
        double multiplier = Math.min(
                1
                        - (1 - modified("C") * weight("CR"))
                                * (1 - modified("I") * weight("IR"))
                                * (1 - modified("A") * weight("AR")),
                0.915);
        boolean changed = "C".equals(letter("S", true));
        double impact = changed
                ? modified("S") * (multiplier - 0.029)
                        - 3.25
                                * (newer
                                        ? StrictMath.pow(multiplier * 0.9731 - 0.02, 13)
                                        : StrictMath.pow(multiplier - 0.02, 15))
                : modified("S") * multiplier;
        double exploitability = 8.22 * modified("AV") * modified("AC") * privileges(true, changed) * modified("UI");
        return impact <= 0 ? 0 : temporal(roundUp(Math.min((impact + exploitability) * (changed ? 1.08 : 1), 10)));
    }

    private double privileges(boolean modified, boolean changed) {
        return WEIGHTS.of(changed ? "changedPR" : "PR", letter("PR", modified));
    }

    private double modified(String key) {
        return WEIGHTS.of(key, letter(key, true));
    }

    private double weight(String key) {
        boolean optional = WEIGHTS.knows(key, "X");
        return WEIGHTS.of(key, optional ? metrics.getOrDefault(key, "X") : letter(key, false));
    }

    /** The letter of a base metric, or what it is modified to. */
    private String letter(String key, boolean modified) {
        String other = modified ? metrics.getOrDefault("M" + key, "X") : "X";
        return other.equals("X") ? metrics.getOrDefault(key, "") : other;
    }

    /** The smallest number with one decimal that is not less; 3.1 is no longer led astray by the last bits of a double. */
    private double roundUp(double score) {
        if (!newer) {
            return Math.ceil(score * 10) / 10;
        }
        long whole = Math.round(score * 100_000);
        return whole % 10_000 == 0 ? whole / 100_000.0 : (Math.floorDiv(whole, 10_000) + 1) / 10.0;
    }
}
