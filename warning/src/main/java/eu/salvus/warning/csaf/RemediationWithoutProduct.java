package eu.salvus.warning.csaf;

/** Every remediation says for which products it is. */
final class RemediationWithoutProduct implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.29";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot vulnerability : document.vulnerabilities()) {
            for (Spot remediation : vulnerability.each("remediations")) {
                if (!remediation.has("group_ids") && !remediation.has("product_ids")) {
                    findings.add(
                            remediation.place(),
                            "this remediation does not say for which products it is",
                            "add product_ids or group_ids");
                }
            }
        }
    }
}
