package eu.salvus.warning.csaf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No product stands in lists that contradict each other. */
final class ContradictingStatus implements MandatoryTest {
    private static final List<List<String>> GROUPS = List.of(
            List.of("first_affected", "known_affected", "last_affected"),
            List.of("known_not_affected"),
            List.of("first_fixed", "fixed"),
            List.of("under_investigation"),
            List.of("unknown"));

    @Override
    public String number() {
        return "6.1.6";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Map<String, String> first = new HashMap<>();
            for (List<String> group : GROUPS) {
                Map<String, String> here = new HashMap<>();
                for (String list : group) {
                    for (Spot product : vulnerability.at("product_status").each(list)) {
                        String id = product.text();
                        String other = id == null ? null : first.get(id);
                        if (other != null) {
                            findings.add(
                                    product.place(),
                                    "the product '" + Part.cut(String.valueOf(id)) + "' stands in " + other + " too",
                                    "keep it in the one list that is true");
                        }
                        if (id != null) {
                            here.putIfAbsent(id, list);
                        }
                    }
                }
                here.forEach(first::putIfAbsent);
            }
        }
    }
}
