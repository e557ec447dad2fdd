package eu.salvus.warning.csaf;

/** No score of EPSS is newer than the document. */
final class LateEpss implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.51";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        NewestRevision newest = NewestRevision.of(document, findings);
        for (Spot vulnerability : document.vulnerabilities()) {
            for (Spot metric : vulnerability.each("metrics")) {
                newest.holds(metric.at("content").at("epss").at("timestamp"));
            }
        }
    }
}
