package eu.salvus.warning.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No product has two scores of the same version of CVSS for one weakness, in 2.1 from the same source. */
final class RepeatedScore implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.7";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Set<List<String>> seen = new HashSet<>();
            for (CsafDocument.Scored score : CsafDocument.scores(vulnerability)) {
                Set<String> versions = new HashSet<>();
                for (String name : List.of("cvss_v2", "cvss_v3", "cvss_v4")) {
                    String version = score.content().at(name).text("version");
                    if (version != null) {
                        versions.add(version);
                    }
                }
                for (Spot product : score.holder().each("products")) {
                    for (String version : versions) {
                        if (!seen.add(List.of(
                                product.value().toString(),
                                version,
                                score.holder().words("source")))) {
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
