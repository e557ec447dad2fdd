package eu.salvus.warning.csaf;

import java.util.List;

/** An incident response or informational advisory refers to something outside. */
final class NoDocumentReferences implements MandatoryTest {
    private static final List<String> CATEGORIES =
            List.of("csaf_security_incident_response", "csaf_informational_advisory");

    @Override
    public String number() {
        return "6.1.27.2";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        if (CATEGORIES.contains(document.category())
                && document.document().each("references").stream()
                        .noneMatch(reference -> reference.words("category").equals("external"))) {
            findings.add(
                    document.document().at("references").place(),
                    "a document of the category " + document.category() + " needs a reference to something outside",
                    "add a reference of the category external");
        }
    }
}
