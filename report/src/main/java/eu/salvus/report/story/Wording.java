package eu.salvus.report.story;

import java.util.Locale;
import java.util.MissingResourceException;

/** Sentences in one language. */
public interface Wording {

    /** The locale that sentences, numbers and dates follow. */
    Locale locale();

    /** Whether there is such a sentence. */
    boolean has(String key);

    /**
     * A sentence.
     *
     * @param key its key
     * @param arguments what fills its places, in {@link java.text.MessageFormat}'s sense
     * @throws MissingResourceException when there is no such sentence
     */
    String text(String key, Object... arguments);

    /** How numbers, dates and durations are written in this language. */
    default Figures figures() {
        return new Figures(this);
    }

    /**
     * The word for a constant of a library, such as {@code Zone.Kind.MEDICAL_DEVICES}: key {@code word.zone-kind.medical-devices}.
     */
    default String word(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String owner = type.getEnclosingClass() == null
                ? ""
                : kebab(type.getEnclosingClass().getSimpleName()) + "-";
        return text("word." + owner + kebab(type.getSimpleName()) + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
