package eu.salvus.warning.csaf;

import java.util.List;

/** An incident response or informational advisory explains itself. */
final class NoDocumentNotes implements MandatoryTest {
    private static final List<String> CATEGORIES =
            List.of("csaf_security_incident_response", "csaf_informational_advisory");
    private static final List<String> NOTES = List.of("description", "details", "general", "summary");

    @Override
    public String number() {
        return "6.1.27.1";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (CATEGORIES.contains(document.category())
                && document.document().each("notes").stream()
                        .noneMatch(note -> NOTES.contains(note.words("category")))) {
            findings.add(
                    document.document().at("notes").place(),
                    "a document of the category " + document.category() + " needs a note that explains it",
                    "add a note of the category description, details, general or summary");
        }
    }
}
