package eu.salvus.warning.csaf;

/** No file has two hashes of the same algorithm. */
final class RepeatedHash implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.25";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot product : document.products()) {
            for (Spot file : product.at("product_identification_helper").each("hashes")) {
                Repeated.tell(
                        file.each("file_hashes").stream()
                                .map(hash -> hash.at("algorithm"))
                                .toList(),
                        "this file has another hash by ",
                        "keep one of them",
                        findings);
            }
        }
    }
}
