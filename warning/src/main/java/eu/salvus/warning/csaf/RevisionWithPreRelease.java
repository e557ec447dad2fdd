package eu.salvus.warning.csaf;

/** No revision in the history is a pre-release. */
final class RevisionWithPreRelease implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.19";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (Revision revision : Revision.history(document)) {
            if (!revision.number().preRelease().isEmpty()) {
                findings.add(
                        revision.spot().at("number").place(),
                        "'" + Part.cut(revision.text()) + "' is a pre-release",
                        "leave it out of the history");
            }
        }
    }
}
