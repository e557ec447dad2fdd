package eu.salvus.warning.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No party is involved twice at the same time. */
final class RepeatedInvolvement implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.24";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Set<List<String>> seen = new HashSet<>();
            for (Spot involvement : vulnerability.each("involvements")) {
                String date = involvement.text("date");
                String party = involvement.text("party");
                if (date != null && party != null && !seen.add(List.of(date, party))) {
                    findings.add(
                            involvement.place(),
                            "the " + Part.cut(party) + " is involved twice at " + Part.cut(date),
                            "keep one of them, or correct the date");
                }
            }
        }
    }
}
