package eu.salvus.cli.language;

import eu.salvus.report.story.Sentences;
import eu.salvus.report.story.Wording;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The sentences of the command line in one language, from {@code messages.properties} and its translations; what a result says comes
 * from {@link Sentences}. Another language is one more file for each.
 */
public final class Messages implements Wording {

    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /**
     * Stands for an apostrophe after which no line may break: whoever wraps by Java's rules would break there. It is written as an
     * apostrophe.
     */
    public static final char HELD_APOSTROPHE = '\uE019';

    /** How the files of sentences write the program's name. */
    private static final String COMMAND = "./salvus";

    private final Language language;
    private final ResourceBundle sentences;
    private final Sentences shared;
    private final String command;

    /** The sentences in a language, for people who call the program {@code ./salvus}. */
    public Messages(Language language) {
        this(language, COMMAND);
    }

    /**
     * The sentences in a language.
     *
     * @param command how the program is called, as a shell must read it; it stands in all commands to copy
     */
    public Messages(Language language, String command) {
        this.language = language;
        this.command = command;
        this.sentences = bundle("messages", language);
        this.shared = Sentences.in(language.locale());
    }

    /** The texts of {@code help.properties}, as picocli wants them. */
    public ResourceBundle help() {
        return new HelpTexts(bundle("help", language), COMMAND + " ", command.replace("%", "%%") + " ");
    }

    /** How the program is called, as a shell must read it. */
    public String command() {
        return command;
    }

    private static ResourceBundle bundle(String name, Language language) {
        // English is the root file, so that a missing translation shows in English and never fails.
        Locale locale = language == Language.EN ? Locale.ROOT : Locale.of(language.code());
        return ResourceBundle.getBundle("eu.salvus.cli." + name, locale, EXACT);
    }

    /** The language. */
    public Language language() {
        return language;
    }

    @Override
    public Locale locale() {
        return language.locale();
    }

    @Override
    public String text(String key, Object... arguments) {
        String text = sentences.containsKey(key) || !shared.has(key)
                ? new MessageFormat(sentences.getString(key), language.locale()).format(arguments)
                : shared.text(key, arguments);
        return text.replace(COMMAND + " ", command + " ");
    }

    @Override
    public boolean has(String key) {
        return sentences.containsKey(key) || shared.has(key);
    }
}
