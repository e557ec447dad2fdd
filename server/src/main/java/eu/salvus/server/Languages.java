package eu.salvus.server;

import java.util.List;
import java.util.Locale;

/** The languages of the application's texts. */
public final class Languages {

    /** All of them, English first. */
    public static final List<String> ALL = List.of("en", "fr");

    private Languages() {}

    /** The language of a reader, English when theirs is not told. */
    public static String of(Locale locale) {
        return ALL.contains(locale.getLanguage()) ? locale.getLanguage() : ALL.getFirst();
    }
}
