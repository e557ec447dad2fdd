package eu.salvus.cli.language;

import java.util.Locale;
import java.util.Map;

/** A language the command line speaks. */
public enum Language {
    /** English. */
    EN(Locale.UK),
    /** French. */
    FR(Locale.FRANCE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale that numbers and dates follow. */
    public Locale locale() {
        return locale;
    }

    /** The two letters of ISO 639-1, such as {@code fr}. */
    public String code() {
        return locale.getLanguage();
    }

    /**
     * The language of the surroundings: the first of {@code LC_ALL}, {@code LC_MESSAGES} and {@code LANG} that is set decides,
     * else the locale of the Java machine. Whatever is not French is English.
     */
    public static Language of(Map<String, String> environment, Locale locale) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.matches("fr([_.@-].*)?") ? FR : EN;
            }
        }
        return locale.getLanguage().equals("fr") ? FR : EN;
    }
}
