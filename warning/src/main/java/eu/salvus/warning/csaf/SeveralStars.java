package eu.salvus.warning.csaf;

/** A model or serial number has at most one star that stands for any characters: with several it would mean too much. */
final class SeveralStars implements MandatoryTest {
    private final String number;
    private final String list;

    /**
     * A test of one kind of numbers.
     *
     * @param number of the test in the standard
     * @param list of these numbers in what identifies a product
     */
    SeveralStars(String number, String list) {
        this.number = number;
        this.list = list;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot product : document.products()) {
            for (Spot each : product.at("product_identification_helper").each(list)) {
                String text = each.text();
                if (text != null && stars(text) > 1) {
                    findings.add(
                            each.place(),
                            "'" + Part.cut(text) + "' has several stars",
                            "write several numbers with one star each; a star that is meant itself is \\*");
                }
            }
        }
    }

    private static int stars(String text) {
        int stars = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '*') {
                stars++;
            }
        }
        return stars;
    }
}
