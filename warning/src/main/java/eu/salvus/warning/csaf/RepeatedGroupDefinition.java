package eu.salvus.warning.csaf;

/** No two groups of products have the same id. */
final class RepeatedGroupDefinition implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.5";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Repeated.tell(
                document.tree().each("product_groups").stream()
                        .map(group -> group.at("group_id"))
                        .toList(),
                "another group has this id: ",
                "give each its own",
                findings);
    }
}
