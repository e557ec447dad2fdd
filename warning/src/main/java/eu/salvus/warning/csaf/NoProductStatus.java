package eu.salvus.warning.csaf;

/** A security advisory says of each weakness which products have it. */
final class NoProductStatus implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.27.6";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (!document.category().equals("csaf_security_advisory")) {
            return;
        }
        for (Spot vulnerability : document.vulnerabilities()) {
            if (!vulnerability.has("product_status")) {
                findings.add(
                        vulnerability.at("product_status").place(),
                        "a document of the category csaf_security_advisory says which products have a weakness",
                        "add product_status");
            }
        }
    }
}
