package eu.salvus.warning.csaf;

/** What everyone may see was not disclosed after the document's newest revision. */
final class LateDisclosure implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.45";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (document.document().at("distribution").at("tlp").words("label").equals("CLEAR")) {
            NewestRevision newest = NewestRevision.of(document, findings);
            document.vulnerabilities().forEach(vulnerability -> newest.holds(vulnerability.at("disclosure_date")));
        }
    }
}
