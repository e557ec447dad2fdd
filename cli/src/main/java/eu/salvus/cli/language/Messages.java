package eu.salvus.cli.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The sentences of the command line in one language, from {@code messages.properties} and its translations. Another language is
 * one more pair of files.
 */
public final class Messages {

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
    private final Figures figures;
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
        this.figures = new Figures(this);
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

    /** How numbers, dates and durations are written in this language. */
    public Figures figures() {
        return figures;
    }

    /**
     * A sentence.
     *
     * @param key its key
     * @param arguments what fills its places, in {@link MessageFormat}'s sense
     * @throws MissingResourceException when there is no such sentence
     */
    public String text(String key, Object... arguments) {
        return called(new MessageFormat(sentences.getString(key), language.locale()).format(arguments));
    }

    private String called(String text) {
        return text.replace(COMMAND + " ", command + " ");
    }

    /** Whether there is such a sentence. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /**
     * The word for a constant of a library, such as {@code Zone.Kind.MEDICAL_DEVICES}: key {@code word.zone-kind.medical-devices}.
     */
    public String word(Enum<?> constant) {
        return text(key(constant));
    }

    static String key(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String owner = type.getEnclosingClass() == null
                ? ""
                : kebab(type.getEnclosingClass().getSimpleName()) + "-";
        return "word." + owner + kebab(type.getSimpleName()) + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
