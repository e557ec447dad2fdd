package eu.salvus.warning.csaf;

import java.util.List;

/** A security advisory and a VEX have weaknesses. */
final class NoVulnerabilities implements MandatoryTest {
    private static final List<String> CATEGORIES = List.of("csaf_security_advisory", "csaf_vex");

    @Override
    public String number() {
        return "6.1.27.11";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (CATEGORIES.contains(document.category()) && !document.root().has("vulnerabilities")) {
            findings.add(
                    document.root().at("vulnerabilities").place(),
                    "a document of the category " + document.category() + " needs weaknesses",
                    "add vulnerabilities");
        }
    }
}
