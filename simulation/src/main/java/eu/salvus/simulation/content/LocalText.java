package eu.salvus.simulation.content;

import java.util.Locale;

/**
 * A text in the languages of the screens.
 *
 * @param english in English
 * @param french in French
 */
public record LocalText(String english, String french) {

    /** Reads {@code {en: …, fr: …}} at a key; both are required. */
    public static LocalText read(Section parent, String key) {
        Section section = parent.section(key);
        return new LocalText(section.text("en"), section.text("fr"));
    }

    /** The text in the locale's language, English when there is none. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }
}
