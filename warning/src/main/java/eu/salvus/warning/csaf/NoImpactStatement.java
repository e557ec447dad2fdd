package eu.salvus.warning.csaf;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A VEX says why a product is not affected. */
final class NoImpactStatement implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.27.9";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (!document.category().equals("csaf_vex")) {
            return;
        }
        for (Spot vulnerability : document.vulnerabilities()) {
            List<Spot> said = Stream.concat(
                            vulnerability.each("flags").stream(),
                            vulnerability.each("threats").stream()
                                    .filter(threat -> threat.words("category").equals("impact")))
                    .toList();
            Set<String> explained = CsafDocument.concerned(said, document.groups());
            for (Spot product : vulnerability.at("product_status").each("known_not_affected")) {
                if (!explained.contains(product.text())) {
                    findings.add(
                            product.place(),
                            "nothing says why this product is not affected",
                            "add a flag, or a threat of the category impact, that names it");
                }
            }
        }
    }
}
