package eu.salvus.warning.csaf;

import java.util.List;
import java.util.Locale;

/** No category looks like one of the standard without being one. */
final class ProhibitedCategory implements MandatoryTest {
    private static final List<String> PROFILES = List.of(
            "csaf_base",
            "csaf_security_incident_response",
            "csaf_informational_advisory",
            "csaf_security_advisory",
            "csaf_vex");

    /** Those that version 2.1 adds. */
    private static final List<String> NEWER =
            List.of("csaf_withdrawn", "csaf_superseded", "csaf_deprecated_security_advisory");

    private static final List<String> LOOKALIKES =
            List.of("securityincidentresponse", "informationaladvisory", "securityadvisory", "vex");

    @Override
    public String number() {
        return "6.1.26";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        String category = document.category();
        if (PROFILES.contains(category) || document.newer() && NEWER.contains(category)) {
            return;
        }
        Spot spot = document.document().at("category");
        if (category.toLowerCase(Locale.ROOT).startsWith("csaf_")) {
            findings.add(
                    spot.place(),
                    "'" + Part.cut(category) + "' begins as only the categories of the standard may",
                    "write one of " + String.join(", ", PROFILES) + ", or another name");
        } else if (LOOKALIKES.contains(plain(category))) {
            findings.add(
                    spot.place(),
                    "'" + Part.cut(category) + "' reads like a category of the standard",
                    "write csaf_… as the standard does, or another name");
        }
    }

    private static String plain(String category) {
        StringBuilder plain = new StringBuilder();
        category.codePoints()
                .filter(point -> point != '_' && point != '-' && !Formats.space(point))
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
