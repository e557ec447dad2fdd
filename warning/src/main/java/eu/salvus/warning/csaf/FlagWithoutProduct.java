package eu.salvus.warning.csaf;

/** Every flag says for which products it is. */
final class FlagWithoutProduct implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.32";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot vulnerability : document.vulnerabilities()) {
            for (Spot flag : vulnerability.each("flags")) {
                if (!flag.has("group_ids") && !flag.has("product_ids")) {
                    findings.add(
                            flag.place(),
                            "this flag does not say for which products it is",
                            "add product_ids or group_ids");
                }
            }
        }
    }
}
