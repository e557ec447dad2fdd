package eu.salvus.warning.csaf;

import java.util.Set;

/** Every group of products that is referred to is defined. */
final class MissingGroupDefinition implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.4";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Set<String> defined = document.groups().keySet();
        for (Spot reference : document.groupReferences()) {
            String id = reference.text();
            if (id != null && !defined.contains(id)) {
                findings.add(
                        reference.place(),
                        "no group of products has the id '" + Part.cut(id) + "'",
                        "define it in product_tree.product_groups, or refer to one that is there");
            }
        }
    }
}
