package eu.salvus.server.twin;

import eu.salvus.server.Languages;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** What the properties of a twin and their words are called in a language. */
record FormWords(ResourceBundle bundle) {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static FormWords in(Locale locale) {
        String language = Languages.of(locale);
        Locale file = language.equals("en") ? Locale.ROOT : Locale.of(language);
        return new FormWords(ResourceBundle.getBundle("eu.salvus.server.twin.form", file, EXACT));
    }

    /** All of them, by their keys. */
    Map<String, String> all() {
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }

    /** The word for a role or a kind of assets; one that people made up is told as they wrote it. */
    String sort(String word) {
        return find("role." + word, "asset.kind." + word, word.replace('-', ' '));
    }

    /** Whether a role has a word. */
    boolean knows(String role) {
        return bundle.containsKey("role." + role);
    }

    /** The title of a property of assets. */
    String property(String key) {
        return find("asset." + key, "any." + key, key);
    }

    private String find(String key, String other, String otherwise) {
        return bundle.containsKey(key)
                ? bundle.getString(key)
                : bundle.containsKey(other) ? bundle.getString(other) : otherwise;
    }
}
