package eu.salvus.warning.csaf;

import java.util.HashSet;
import java.util.Set;

/** Every product that is referred to is defined. */
final class MissingProductDefinition implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.1";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Set<String> defined = new HashSet<>();
        document.products().forEach(product -> defined.add(product.words("product_id")));
        for (Spot reference : document.productReferences()) {
            String id = reference.text();
            if (id != null && !defined.contains(id)) {
                findings.add(
                        reference.place(),
                        "no product has the id '" + Part.cut(id) + "'",
                        "define it in product_tree, or refer to one that is there");
            }
        }
    }
}
