package eu.salvus.cli.twin;

import eu.salvus.cli.language.Language;
import eu.salvus.cli.language.Messages;
import eu.salvus.twin.archetype.Question;
import eu.salvus.twin.archetype.Translated;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A question of an archetype in the user's language. */
record QuestionText(Question question, Messages messages) {

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

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
            case CHOICE ->
                messages.text(
                        "question.choice",
                        question.choices().size(),
                        question.choices().stream().map(this::meaning).collect(Collectors.joining(" / ")));
            case COUNTRY -> messages.text("question.country");
            case NAME -> messages.text("question.name");
        };
    }

    /** The answer taken when nobody gives one. */
    Object taken() {
        return question.defaultIn(messages.language().locale());
    }

    /** An answer in words, with its unit. */
    String answer(Object value) {
        return switch (value) {
            case Double number -> (number(number) + " " + unit(number)).strip();
            case Boolean truth -> messages.text(truth ? "show.yes" : "show.no");
            default ->
                question.choices().stream()
                        .filter(choice -> choice.id().equals(value))
                        .map(this::meaning)
                        .findFirst()
                        .orElse(value.toString());
        };
    }

    /** The place of a choice among them, from 1. */
    int place(Object value) {
        return question.choices().stream().map(Question.Choice::id).toList().indexOf(value) + 1;
    }

    /** Whether a word is the unit of the answer, or no word at all. */
    boolean isUnit(String word) {
        return word.isEmpty() || word.equalsIgnoreCase(unit(1)) || word.equalsIgnoreCase(unit(2));
    }

    /** The unit after a number: {@code beds}, {@code heure par semaine}; French is singular below two, English at one. */
    private String unit(double number) {
        String unit = question.unit() == null ? "" : in(question.unit());
        boolean singular = messages.language() == Language.FR ? Math.abs(number) < 2 : number == 1;
        return singular ? unit.replaceFirst("^people\\b", "person").replaceFirst("^(\\p{L}{3,})s\\b", "$1") : unit;
    }

    /** What a choice means. */
    String meaning(Question.Choice choice) {
        return in(choice.text());
    }

    private String number(double value) {
        return messages.figures().number(value, 2);
    }

    private String in(Translated text) {
        return APOSTROPHE.matcher(text.in(messages.language().locale())).replaceAll("’");
    }
}
