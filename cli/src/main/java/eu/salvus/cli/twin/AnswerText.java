package eu.salvus.cli.twin;

import eu.salvus.cli.language.Language;
import eu.salvus.twin.archetype.Question;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer as people type it: {@code 1 200}, {@code 1,200 beds}, {@code 20 %}, {@code 0,5}, the number, the word or the meaning of
 * a choice. Whatever Salvus shows as an answer may be typed back.
 *
 * @param value as the archetype holds it; null when it answers nothing
 * @param outOfBounds whether it is a number, but none of those allowed
 */
record AnswerText(@Nullable Object value, boolean outOfBounds) {

    private static final Pattern NUMBER = Pattern.compile("(-?\\d[\\d.,\\s\u00a0\u202f]*)(\\D*)");
    private static final Pattern THOUSANDS_BY_COMMA = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern THOUSANDS_BY_POINT = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");

    /** Reads a typed answer to a question. */
    static AnswerText read(String typed, QuestionText text) {
        Question question = text.question();
        return switch (question.kind()) {
            case NUMBER -> number(typed, text);
            case CHOICE ->
                new AnswerText(
                        choice(typed, text).or(() -> question.read(typed)).orElse(null), false);
            case YES_NO, COUNTRY, NAME -> new AnswerText(question.read(typed).orElse(null), false);
        };
    }

    private static AnswerText number(String typed, QuestionText text) {
        Matcher parts = NUMBER.matcher(typed.strip());
        if (!parts.matches() || !text.isUnit(parts.group(2).strip())) {
            return new AnswerText(null, false);
        }
        String digits = parts.group(1).replaceAll("[\\s\u00a0\u202f]", "");
        boolean whole = text.question().whole();
        boolean english = text.messages().language() == Language.EN;
        if (THOUSANDS_BY_COMMA.matcher(digits).matches() && (english || whole)) {
            digits = digits.replace(",", "");
        } else if (THOUSANDS_BY_POINT.matcher(digits).matches() && whole) {
            digits = digits.replace(".", "");
        }
        try {
            Double value = Double.valueOf(digits.replace(',', '.'));
            boolean allowed = text.question().allows(value);
            return new AnswerText(allowed ? value : null, !allowed);
        } catch (NumberFormatException twoPoints) {
            return new AnswerText(null, false);
        }
    }

    private static Optional<Object> choice(String typed, QuestionText text) {
        return text.question().choices().stream()
                .filter(choice -> text.meaning(choice).equalsIgnoreCase(typed.strip()))
                .<Object>map(Question.Choice::id)
                .findFirst();
    }
}
