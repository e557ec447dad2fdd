package eu.salvus.warning.csaf;

import java.util.Map;

/** Every score is as the schema of its version of CVSS has it. */
final class InvalidCvss implements MandatoryTest {
    private static final Map<String, Shape> SHAPES =
            Map.of("cvss_v2", CvssShapes.V2, "cvss_v3", CvssShapes.V3, "cvss_v4", CvssShapes.V4);

    @Override
    public String number() {
        return "6.1.8";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot vulnerability : document.vulnerabilities()) {
            for (CsafDocument.Scored score : CsafDocument.scores(vulnerability)) {
                SHAPES.forEach((name, shape) -> {
                    Spot cvss = score.content().at(name);
                    boolean known = document.newer() || !name.equals("cvss_v4");
                    if (known && score.content().has(name)) {
                        shape.check(cvss.value(), cvss.place(), findings);
                    }
                });
            }
        }
    }
}
