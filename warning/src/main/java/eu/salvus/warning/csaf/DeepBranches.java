package eu.salvus.warning.csaf;

/** The path of a product has at most 30 branches. */
final class DeepBranches implements MandatoryTest {
    private static final int DEEPEST = 30;

    @Override
    public String number() {
        return "6.1.34";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        look(document.tree(), 0, findings);
    }

    private static void look(Spot parent, int depth, Findings findings) {
        for (Spot branch : parent.each("branches")) {
            if (branch.has("product") && depth + 1 > DEEPEST) {
                findings.add(
                        branch.at("product").place(),
                        "this product lies below " + (depth + 1) + " branches",
                        "name it with at most " + DEEPEST);
            }
            look(branch, depth + 1, findings);
        }
    }
}
