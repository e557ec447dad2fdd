package eu.salvus.warning.csaf;

/** Versions before the first release are drafts. */
final class StatusWithoutDraft implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.17";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        String text = document.tracking().text("version");
        DocumentVersion version = text == null ? null : DocumentVersion.of(text);
        String status = document.tracking().text("status");
        if (version != null
                && status != null
                && !status.equals("draft")
                && (version.major().signum() == 0 || !version.preRelease().isEmpty())) {
            findings.add(
                    document.tracking().at("status").place(),
                    "version " + Part.cut(String.valueOf(text)) + " is before a release, and its status is '"
                            + Part.cut(status) + "'",
                    "write draft, or release it as 1 or 1.0.0");
        }
    }
}
