package eu.salvus.report.story;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of this module, from {@code sentences.properties} and its translations. Another language is one more file. */
public final class Sentences implements Wording {

    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Sentences(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** The sentences in the locale's language, in English when there is no translation. */
    public static Sentences in(Locale locale) {
        // English is the root file, so that a missing translation shows in English and never fails.
        Locale language = locale.getLanguage().equals("en") ? Locale.ROOT : Locale.of(locale.getLanguage());
        return new Sentences(locale, ResourceBundle.getBundle("eu.salvus.report.story.sentences", language, EXACT));
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    @Override
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
