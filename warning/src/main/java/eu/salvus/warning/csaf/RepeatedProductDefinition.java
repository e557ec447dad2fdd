package eu.salvus.warning.csaf;

/** No two products have the same id. */
final class RepeatedProductDefinition implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.2";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Repeated.tell(
                document.products().stream()
                        .map(product -> product.at("product_id"))
                        .toList(),
                "another product has this id: ",
                "give each its own",
                findings);
    }
}
