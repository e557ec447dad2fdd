package eu.salvus.server;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The server's own texts in a language. */
public final class Texts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** The texts in the locale's language, in English when there is no translation. */
    public static Texts in(Locale locale) {
        return new Texts(Locale.of(Languages.of(locale)), bundle(locale));
    }

    /** The texts as a bundle, for libraries that take one. */
    public static ResourceBundle bundle(Locale locale) {
        String language = Languages.of(locale);
        Locale file = language.equals("en") ? Locale.ROOT : Locale.of(language);
        return ResourceBundle.getBundle("eu.salvus.server.texts", file, EXACT);
    }

    /** A text, with its arguments filled in. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
