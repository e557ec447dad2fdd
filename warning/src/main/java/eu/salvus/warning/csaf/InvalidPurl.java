package eu.salvus.warning.csaf;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;

/** Every package URL keeps its rules. */
final class InvalidPurl implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.13";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot product : document.products()) {
            Spot helper = product.at("product_identification_helper");
            check(helper.at("purl"), findings);
            helper.each("purls").forEach(purl -> check(purl, findings));
        }
    }

    private static void check(Spot purl, Findings findings) {
        String text = purl.text();
        try {
            if (text != null) {
                new PackageURL(text);
            }
        } catch (MalformedPackageURLException | IllegalArgumentException wrong) {
            findings.add(
                    purl.place(),
                    "'" + Part.cut(String.valueOf(text)) + "' is no package URL: " + wrong.getMessage(),
                    "write one such as pkg:maven/org.example/name@1.0");
        }
    }
}
