package eu.salvus.twin.archetype;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plain question about a hospital, with the answer taken when nobody gives one.
 *
 * @param id in kebab case; the same in every archetype where it means the same
 * @param kind what an answer looks like
 * @param text the question
 * @param why what the answer changes
 * @param unit of a number, such as beds; none for a count of the question's own subject
 * @param choices of {@link Kind#CHOICE}, in the order they are shown; else empty
 * @param least smallest number allowed; 0 where the kind is no number
 * @param most largest number allowed; 0 where the kind is no number
 * @param whole whether a number must be whole
 * @param defaultAnswer as {@link Answers} holds it: a {@code Double}, {@code Boolean} or {@code String}; the {@link Translated} name
 *     where the kind is {@link Kind#NAME}, see {@link #defaultIn}
 * @param source of the default: key of a publication, or {@code assumption}
 */
public record Question(
        String id,
        Kind kind,
        Translated text,
        Translated why,
        @Nullable Translated unit,
        List<Choice> choices,
        double least,
        double most,
        boolean whole,
        Object defaultAnswer,
        String source) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.,][0-9]*)?([eE][-+]?[0-9]+)?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Longest name, in characters: it stands in the head of each result. */
    private static final int LONGEST_NAME = 100;

    /** Copies the choices. */
    public Question {
        choices = List.copyOf(choices);
    }

    /** What an answer looks like. */
    public enum Kind {
        /** A number between two limits. */
        NUMBER,
        /** {@code true} or {@code false}. */
        YES_NO,
        /** One of some words. */
        CHOICE,
        /** ISO 3166-1 code of two capital letters. */
        COUNTRY,
        /** What people call something: one line of 1 to 100 characters. */
        NAME
    }

    /** The answer taken when nobody gives one, for people who read the language of this locale. */
    public Object defaultIn(Locale locale) {
        return defaultAnswer instanceof Translated name ? name.in(locale) : defaultAnswer;
    }

    /**
     * One of the words to choose from.
     *
     * @param id the word
     * @param text what it means
     */
    public record Choice(String id, Translated text) {}

    /**
     * The answer that somebody wrote.
     *
     * @param written a number, yes or no in English or French, the word or the number of a choice (from 1), or a country;
     *     spaces around it do not count
     * @return the answer as {@link Answers} holds it; empty when it is none, see {@link #expected}
     */
    public Optional<Object> read(String written) {
        String text = written.strip();
        return switch (kind) {
            case NUMBER -> number(text);
            case YES_NO -> yesNo(text.toLowerCase(Locale.ROOT));
            case CHOICE -> choice(text);
            case COUNTRY -> Optional.<Object>of(text.toUpperCase(Locale.ROOT)).filter(this::allows);
            case NAME -> Optional.<Object>of(text).filter(this::allows);
        };
    }

    private Optional<Object> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.<Object>of(Double.valueOf(text.replace(',', '.'))).filter(this::allows)
                : Optional.empty();
    }

    private static Optional<Object> yesNo(String text) {
        return switch (text) {
            case "true", "yes", "y", "oui", "o" -> Optional.of(true);
            case "false", "no", "n", "non" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Optional<Object> choice(String text) {
        for (int i = 0; i < choices.size(); i++) {
            String id = choices.get(i).id();
            if (id.equals(text) || Integer.toString(i + 1).equals(text)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** Whether a value, as {@link Answers} holds it, answers this question. */
    public boolean allows(Object value) {
        return switch (kind) {
            case NUMBER ->
                value instanceof Double number
                        && number >= least
                        && number <= most
                        && (!whole || number == Math.rint(number));
            case YES_NO -> value instanceof Boolean;
            case CHOICE ->
                value instanceof String
                        && choices.stream().anyMatch(choice -> choice.id().equals(value));
            case COUNTRY ->
                value instanceof String text && COUNTRY.matcher(text).matches();
            case NAME ->
                value instanceof String text
                        && !text.isBlank()
                        && text.codePointCount(0, text.length()) <= LONGEST_NAME
                        && text.codePoints().noneMatch(Character::isISOControl);
        };
    }

    /** What an answer must be, in a file: {@code a whole number from 80 to 800}. */
    public String expected() {
        return switch (kind) {
            case NUMBER -> (whole ? "a whole number from " : "a number from ") + number(least) + " to " + number(most);
            case YES_NO -> "true or false";
            case CHOICE ->
                "one of " + String.join(", ", choices.stream().map(Choice::id).toList());
            case COUNTRY -> "a country as two capital letters, such as FR";
            case NAME -> "a name of 1 to " + LONGEST_NAME + " characters on one line";
        };
    }

    private static String number(double value) {
        return Value.of(value).text();
    }
}
