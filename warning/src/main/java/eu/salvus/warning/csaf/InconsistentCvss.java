package eu.salvus.warning.csaf;

import java.util.List;
import java.util.Map;

/** What is said beside a vector agrees with it. */
final class InconsistentCvss implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.10";
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
        Map<String, CvssMetric> metrics = CvssMetric.of(cvss.words("version"));
        for (String part : cvss.words("vectorString").split("/", -1)) {
            String[] pair = part.split(":", -1);
            CvssMetric metric = metrics.get(pair[0]);
            String expected =
                    metric == null || pair.length < 2 ? null : metric.words().get(pair[1]);
            String text = metric == null ? null : cvss.text(metric.name());
            if (metric != null && expected != null && text != null && !text.equals(expected)) {
                findings.add(
                        cvss.at(metric.name()).place(),
                        "'" + Part.cut(text) + "' contradicts " + part + " in the vector",
                        "write " + expected + ", or correct the vector");
            }
        }
    }
}
