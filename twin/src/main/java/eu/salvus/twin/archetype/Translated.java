package eu.salvus.twin.archetype;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text in several languages.
 *
 * @param byLanguage texts by ISO 639 code of two letters; English, {@code en}, is always there
 */
public record Translated(Map<String, String> byLanguage) {
    private static final String FALLBACK = "en";

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException when there is no English text
     */
    public Translated {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        if (!byLanguage.containsKey(FALLBACK)) {
            throw new IllegalArgumentException("a text needs its English form; add `en` to " + byLanguage);
        }
    }

    /** The text in the language of the locale, in English when it is not translated. */
    public String in(Locale locale) {
        String text = byLanguage.get(locale.getLanguage());
        return text == null ? byLanguage.getOrDefault(FALLBACK, "") : text;
    }
}
