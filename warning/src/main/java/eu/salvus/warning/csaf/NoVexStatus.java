package eu.salvus.warning.csaf;

import java.util.List;

/** A VEX says of each weakness which products are fixed, affected, not affected, or being looked at. */
final class NoVexStatus implements MandatoryTest {
    private static final List<String> LISTS =
            List.of("fixed", "known_affected", "known_not_affected", "under_investigation");

    @Override
    public String number() {
        return "6.1.27.7";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (!document.category().equals("csaf_vex")) {
            return;
        }
        for (Spot vulnerability : document.vulnerabilities()) {
            Spot status = vulnerability.at("product_status");
            if (LISTS.stream().noneMatch(list -> status.at(list).value().isArray())) {
                findings.add(
                        status.place(),
                        "a document of the category csaf_vex says of each weakness which products are concerned",
                        "add one of " + String.join(", ", LISTS));
            }
        }
    }
}
