package eu.salvus.warning.csaf;

import java.util.Set;

/** A VEX says what to do about each affected product. */
final class NoActionStatement implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.27.10";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (!document.category().equals("csaf_vex")) {
            return;
        }
        for (Spot vulnerability : document.vulnerabilities()) {
            Set<String> helped = CsafDocument.concerned(vulnerability.each("remediations"), document.groups());
            for (Spot product : vulnerability.at("product_status").each("known_affected")) {
                if (!helped.contains(product.text())) {
                    findings.add(
                            product.place(),
                            "nothing says what to do about this product",
                            "add a remediation that names it");
                }
            }
        }
    }
}
