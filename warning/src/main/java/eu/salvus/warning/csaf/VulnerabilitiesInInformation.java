package eu.salvus.warning.csaf;

/** An informational advisory has no weaknesses. */
final class VulnerabilitiesInInformation implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.27.3";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (document.category().equals("csaf_informational_advisory")
                && document.root().has("vulnerabilities")) {
            findings.add(
                    document.root().at("vulnerabilities").place(),
                    "a document of the category csaf_informational_advisory has no weaknesses",
                    "leave them out, or write csaf_security_advisory");
        }
    }
}
