package eu.salvus.warning.csaf;

import java.util.ArrayList;
import java.util.List;

/** All versions of a document are numbers, or all are semantic versions. */
final class MixedVersions implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.30";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        List<Spot> versions = new ArrayList<>();
        document.tracking().each("revision_history").forEach(revision -> versions.add(revision.at("number")));
        versions.add(document.tracking().at("version"));
        String first = null;
        for (Spot version : versions) {
            String text = version.text();
            if (text == null) {
                continue;
            }
            if (first != null && number(first) != number(text)) {
                findings.add(
                        version.place(),
                        "'" + Part.cut(text) + "' is written in another way than '" + Part.cut(first) + "'",
                        "write all as numbers, or all as semantic versions");
            }
            first = first == null ? text : first;
        }
    }

    private static boolean number(String version) {
        return version.matches("0|[1-9][0-9]*+");
    }
}
