package eu.salvus.warning.csaf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The equations of CVSS 2.0 (FIRST, A Complete Guide to the Common Vulnerability Scoring System, section 3.2). */
final class Cvss2 {
    private static final CvssWeights WEIGHTS = CvssWeights.of("""
            AV N=1 A=0.646 L=0.395
            AC H=0.35 M=0.61 L=0.71
            Au M=0.45 S=0.56 N=0.704
            C,I,A N=0 P=0.275 C=0.66
            E U=0.85 POC=0.9 F=0.95 H=1 ND=1
            RL OF=0.87 TF=0.9 W=0.95 U=1 ND=1
            RC UC=0.9 UR=0.95 C=1 ND=1
            CDP N=0 L=0.1 LM=0.3 MH=0.4 H=0.5 ND=0
            TD N=0 L=0.25 M=0.75 H=1 ND=1
            CR,IR,AR L=0.5 M=1 H=1.51 ND=1
            """);

    private static final List<String> QUALITIES = List.of("C", "I", "A");

    private final Map<String, String> metrics;

    private Cvss2(Map<String, String> metrics) {
        this.metrics = metrics;
    }

    /** Without a metric of the environment its score is the base score. */
    static CvssScores scores(Map<String, String> metrics) {
        Cvss2 vector = new Cvss2(metrics);
        double impact = vector.impact();
        double base = vector.base(impact, impact);
        double temporal = vector.temporal(base);
        double environmental = Stream.of("CDP", "TD", "CR", "IR", "AR").anyMatch(metrics::containsKey)
                ? vector.environmental(impact)
                : base;
        return CvssScores.of(base, temporal, environmental);
    }

    private double environmental(double impact) {
        double spared = 1;
        for (String quality : QUALITIES) {
            spared *= 1 - weight(quality) * weight(quality + "R");
        }
        double adjusted = temporal(base(Math.min(10, 10.41 * (1 - spared)), impact));
        return round((adjusted + (10 - adjusted) * weight("CDP")) * weight("TD"));
    }

    private double temporal(double base) {
        return round(base * weight("E") * weight("RL") * weight("RC"));
    }

    private double exploitability() {
        return 20 * weight("AV") * weight("AC") * weight("Au");
    }

    private double impact() {
        double spared = 1;
        for (String quality : QUALITIES) {
            spared *= 1 - weight(quality);
        }
        return 10.41 * (1 - spared);
    }

    private double base(double impact, double unadjusted) {
        return round((0.6 * impact + 0.4 * exploitability() - 1.5) * (unadjusted == 0 ? 0 : 1.176));
    }

    private double weight(String key) {
        return WEIGHTS.of(key, metrics.getOrDefault(key, WEIGHTS.knows(key, "ND") ? "ND" : ""));
    }

    private static double round(double score) {
        return new BigDecimal(score).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
