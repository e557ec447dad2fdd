package eu.salvus.warning.csaf;

import java.util.Collections;
import java.util.List;

/** The version of the document is its latest revision. */
final class VersionIsNotTheLatest implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.16";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        List<Revision> history = Revision.history(document);
        String version = document.tracking().text("version");
        if (history.isEmpty() || version == null) {
            return;
        }
        String latest = Collections.max(history, Revision.BY_DATE_AND_NUMBER).text();
        String beyond = document.tracking().words("status").equals("draft") ? "[+-]" : "\\+";
        if (!latest.split(beyond, 2)[0].equals(version.split(beyond, 2)[0])) {
            findings.add(
                    document.tracking().at("version").place(),
                    "the version is " + Part.cut(version) + ", the latest revision " + Part.cut(latest),
                    "add the revision, or correct the version");
        }
    }
}
