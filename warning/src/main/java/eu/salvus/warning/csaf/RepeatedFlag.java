package eu.salvus.warning.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No product has two flags for one weakness. */
final class RepeatedFlag implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.33";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Map<String, List<String>> groups = document.groups();
        for (Spot vulnerability : document.vulnerabilities()) {
            Set<String> seen = new HashSet<>();
            for (Spot flag : vulnerability.each("flags")) {
                Set<String> products = CsafDocument.concerned(List.of(flag), groups);
                products.stream()
                        .filter(seen::contains)
                        .findFirst()
                        .ifPresent(product -> findings.add(
                                flag.place(),
                                "the product '" + Part.cut(product) + "' has a flag already",
                                "keep one of them"));
                seen.addAll(products);
            }
        }
    }
}
