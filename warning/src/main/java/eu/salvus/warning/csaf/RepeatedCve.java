package eu.salvus.warning.csaf;

/** No CVE stands for two weaknesses. */
final class RepeatedCve implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.23";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Repeated.tell(
                document.vulnerabilities().stream()
                        .map(vulnerability -> vulnerability.at("cve"))
                        .toList(),
                "another weakness has this CVE: ",
                "bring both together",
                findings);
    }
}
