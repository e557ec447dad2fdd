package eu.salvus.cli.twin;

import eu.salvus.cli.language.Messages;
import eu.salvus.twin.archetype.Question;
import eu.salvus.twin.archetype.Translated;
import java.util.stream.Collectors;

/** A question of an archetype in the user's language. */
record QuestionText(Question question, Messages messages) {

    String ask() {
        return in(question.text());
    }

    String why() {
        return in(question.why());
    }

    /** What an answer may be: {@code 80 to 800 beds}, {@code yes or no}. */
    String expected() {
        return switch (question.kind()) {
            case NUMBER ->
                messages.text(
                        question.whole() ? "question.whole" : "question.number",
                        number(question.least()),
                        number(question.most()));
            case YES_NO -> messages.text("question.yes-no");
            case CHOICE -> question.choices().stream().map(Question.Choice::id).collect(Collectors.joining(", "));
            case COUNTRY -> messages.text("question.country");
        };
    }

    /** An answer as it is read and typed, with its unit. */
    String answer(Object value) {
        return switch (value) {
            case Double number -> {
                String text = number(number);
                yield question.unit() == null ? text : text + " " + in(question.unit());
            }
            case Boolean truth -> messages.text(truth ? "show.yes" : "show.no");
            default -> value.toString();
        };
    }

    /** What a choice means. */
    String meaning(Question.Choice choice) {
        return in(choice.text());
    }

    private String number(double value) {
        return messages.figures().number(value, 2);
    }

    private String in(Translated text) {
        return text.in(messages.language().locale());
    }
}
