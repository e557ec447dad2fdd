package eu.salvus.warning.csaf;

/** A released document has no pre-release version. */
final class ReleaseWithPreRelease implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.20";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        String text = document.tracking().text("version");
        DocumentVersion version = text == null ? null : DocumentVersion.of(text);
        String status = document.tracking().words("status");
        if (version != null
                && !version.preRelease().isEmpty()
                && (status.equals("final") || status.equals("interim"))) {
            findings.add(
                    document.tracking().at("version").place(),
                    "'" + Part.cut(String.valueOf(text)) + "' is a pre-release, and the document is " + status,
                    "write the version without what follows the hyphen");
        }
    }
}
