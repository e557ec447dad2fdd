package eu.salvus.warning.csaf;

/** A released document has no revision before the first release. */
final class ReleasedRevisionZero implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.18";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        String status = document.tracking().words("status");
        if (!status.equals("final") && !status.equals("interim")) {
            return;
        }
        for (Revision revision : Revision.history(document)) {
            if (revision.number().major().signum() == 0) {
                findings.add(
                        revision.spot().at("number").place(),
                        "revision " + Part.cut(revision.text()) + " is before a release, and the document is " + status,
                        "leave it out of the history");
            }
        }
    }
}
