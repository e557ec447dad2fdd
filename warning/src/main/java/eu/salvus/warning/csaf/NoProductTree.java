package eu.salvus.warning.csaf;

import java.util.List;

/** A security advisory and a VEX name products. */
final class NoProductTree implements MandatoryTest {
    private static final List<String> CATEGORIES = List.of("csaf_security_advisory", "csaf_vex");

    @Override
    public String number() {
        return "6.1.27.4";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (CATEGORIES.contains(document.category()) && !document.root().has("product_tree")) {
            findings.add(
                    document.tree().place(),
                    "a document of the category " + document.category() + " needs products",
                    "add product_tree");
        }
    }
}
