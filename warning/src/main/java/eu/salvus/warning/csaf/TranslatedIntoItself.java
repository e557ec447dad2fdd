package eu.salvus.warning.csaf;

/** A translation is in another language than its source. */
final class TranslatedIntoItself implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.28";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        String language = document.document().text("lang");
        if (language != null && language.equals(document.document().text("source_lang"))) {
            findings.add(
                    document.document().at("source_lang").place(),
                    "it is translated from the language it is in: '" + Part.cut(language) + "'",
                    "correct one of the two, or leave source_lang out");
        }
    }
}
