package eu.salvus.warning.csaf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Scores and severities are those that come out of the vector. */
final class WrongCvssScore implements MandatoryTest {
    /** Version 2.0 does not say how results on the way to the environmental score are rounded: calculators differ by this much. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.1");

    @Override
    public String number() {
        return "6.1.9";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot vulnerability : document.vulnerabilities()) {
            for (CsafDocument.Scored score : CsafDocument.scores(vulnerability)) {
                for (String name : List.of("cvss_v2", "cvss_v3")) {
                    check(score.content().at(name), findings);
                }
            }
        }
    }

    private static void check(Spot cvss, Findings findings) {
        CvssScores scores = CvssScores.of(cvss.words("version"), cvss.words("vectorString"));
        if (scores == null) {
            return;
        }
        boolean old = cvss.words("version").equals("2.0");
        score(cvss.at("baseScore"), scores.base(), BigDecimal.ZERO, findings);
        score(cvss.at("temporalScore"), scores.temporal(), BigDecimal.ZERO, findings);
        score(cvss.at("environmentalScore"), scores.environmental(), old ? ROUNDING : BigDecimal.ZERO, findings);
        if (!old) {
            severity(cvss.at("baseSeverity"), scores.base(), findings);
            severity(cvss.at("temporalSeverity"), scores.temporal(), findings);
            severity(cvss.at("environmentalSeverity"), scores.environmental(), findings);
        }
    }

    private static void score(Spot spot, BigDecimal expected, BigDecimal off, Findings findings) {
        if (spot.value().isNumber()
                && spot.value().decimalValue().subtract(expected).abs().compareTo(off) > 0) {
            findings.add(
                    spot.place(),
                    "the vector gives " + expected + ", not "
                            + Part.cut(spot.value().toString()),
                    "write " + expected + ", or correct the vector");
        }
    }

    private static void severity(Spot spot, BigDecimal score, Findings findings) {
        String expected = CvssScores.severity(score);
        String text = spot.text();
        if (text != null && !text.equals(expected)) {
            findings.add(
                    spot.place(),
                    "the vector gives " + expected.toLowerCase(Locale.ROOT) + " severity, not '" + Part.cut(text) + "'",
                    "write " + expected + ", or correct the vector");
        }
    }
}
