package eu.salvus.warning.csaf;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Later revisions have higher numbers. */
final class UnsortedRevisions implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.14";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Revision before = null;
        List<Revision> sorted = Revision.history(document).stream()
                .sorted(Revision.BY_DATE_AND_NUMBER)
                .toList();
        Set<DocumentVersion> seen = new TreeSet<>();
        for (Revision revision : sorted) {
            if (!seen.add(revision.number())) {
                // A number that stands twice is told by a test of its own.
                continue;
            }
            if (before != null && revision.number().compareTo(before.number()) < 0) {
                findings.add(
                        revision.spot().place(),
                        "revision " + Part.cut(revision.text()) + " is later than " + Part.cut(before.text())
                                + " and has a lower number",
                        "correct the dates or the numbers");
            }
            before = revision;
        }
    }
}
