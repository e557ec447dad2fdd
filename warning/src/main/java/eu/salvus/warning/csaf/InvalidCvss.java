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
            for (Spot score : vulnerability.each("scores")) {
                if (score.has("cvss_v2")) {
                    CvssShapes.V2.check(
                            score.at("cvss_v2").value(), score.at("cvss_v2").place(), findings);
                }
                if (score.has("cvss_v3")) {
                    CvssShapes.V3.check(
                            score.at("cvss_v3").value(), score.at("cvss_v3").place(), findings);
                }
            }
        }
    }
}
