package eu.salvus.warning.csaf;

/** Every score is as the schema of its version of CVSS has it. */
final class InvalidCvss implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.8";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot vulnerability : document.vulnerabilities()) {
            for (CsafDocument.Scored score : CsafDocument.scores(vulnerability)) {
                check(score.content(), "cvss_v2", CvssShapes.V2, findings);
                check(score.content(), "cvss_v3", CvssShapes.V3, findings);
                if (document.newer()) {
                    check(score.content(), "cvss_v4", CvssShapes.V4, findings);
                }
            }
        }
    }

    private static void check(Spot content, String name, Shape shape, Findings findings) {
        if (content.has(name)) {
            shape.check(content.at(name).value(), content.at(name).place(), findings);
        }
    }
}
