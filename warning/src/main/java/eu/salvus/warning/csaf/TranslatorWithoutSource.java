package eu.salvus.warning.csaf;

/** A translation says from which language it was made. */
final class TranslatorWithoutSource implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.15";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        Spot about = document.document();
        if (about.at("publisher").words("category").equals("translator")
                && about.words("source_lang").isEmpty()) {
            findings.add(
                    about.at("source_lang").place(),
                    "a translator publishes this, and it does not say from which language",
                    "add source_lang");
        }
    }
}
