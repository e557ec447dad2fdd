package eu.salvus.warning.csaf;

import java.util.List;

/** The languages of the document exist in the registry of BCP 47. */
final class UnknownLanguage implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.12";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        for (String name : List.of("lang", "source_lang")) {
            String tag = document.document().text(name);
            if (tag != null && !LanguageTags.valid(tag)) {
                findings.add(
                        document.document().at(name).place(),
                        "'" + Part.cut(tag) + "' is no language of the IANA registry",
                        "write one such as en, fr or de-AT");
            }
        }
    }
}
