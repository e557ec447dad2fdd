package eu.salvus.warning.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No product has two scores of the same version of CVSS for one weakness. */
final class RepeatedScore implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.7";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Set<List<String>> seen = new HashSet<>();
            for (Spot score : vulnerability.each("scores")) {
                Set<String> versions = new HashSet<>();
                for (String name : List.of("cvss_v2", "cvss_v3")) {
                    String version = score.at(name).text("version");
                    if (version != null) {
                        versions.add(version);
                    }
                }
                for (Spot product : score.each("products")) {
                    for (String version : versions) {
                        if (!seen.add(List.of(product.value().toString(), version))) {
                            findings.add(
                                    product.place(),
                                    "this product has a score of CVSS " + Part.cut(version) + " already",
                                    "keep one of them");
                        }
                    }
                }
            }
        }
    }
}
