package eu.salvus.warning.csaf;

import java.time.Instant;

/** An exploitation is known when it happens, or later. */
final class KnownBeforeUsed implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.53";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Spot vulnerability : document.vulnerabilities()) {
            for (Spot exploitation : vulnerability.each("first_known_exploitation_dates")) {
                Instant known = Formats.moment(exploitation.words("date"));
                Instant happened = Formats.moment(exploitation.words("exploitation_date"));
                if (known != null && happened != null && happened.isAfter(known)) {
                    findings.add(
                            exploitation.at("exploitation_date").place(),
                            "the weakness was used after that became known",
                            "write the earliest use, and when one heard of it");
                }
            }
        }
    }
}
