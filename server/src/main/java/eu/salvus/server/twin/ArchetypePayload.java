package eu.salvus.server.twin;

import eu.salvus.server.OneOf;
import eu.salvus.server.Scalar;
import eu.salvus.twin.Words;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Question;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sort of provider, with the questions that make a twin of it.
 *
 * @param id of the archetype
 * @param title what people call it
 * @param summary what it is
 * @param assetsAtLeast how many assets its twins have, at least
 * @param assetsAtMost and at most
 * @param questions in the order they are asked
 */
record ArchetypePayload(
        String id, String title, String summary, int assetsAtLeast, int assetsAtMost, List<Asked> questions) {

    static ArchetypePayload of(Archetype archetype, Locale locale) {
        return new ArchetypePayload(
                archetype.id(),
                archetype.title().in(locale),
                archetype.about().in(locale),
                archetype.assetsAtLeast(),
                archetype.assetsAtMost(),
                archetype.questions().stream()
                        .map(question -> Asked.of(question, locale))
                        .toList());
    }

    /** All of them. */
    record All(List<ArchetypePayload> items) {}

    /**
     * A question.
     *
     * @param id of the question
     * @param kind {@code number}, {@code yes-no}, {@code choice}, {@code country} or {@code name}
     * @param text the question
     * @param help what its answer changes
     * @param unit of a number; null when it has none
     * @param choices to choose from; empty where the kind is another
     * @param defaultAnswer what is taken when nobody answers
     * @param least smallest number allowed; null where it is no number
     * @param most largest number allowed; null where it is no number
     * @param whole whether a number must be whole
     */
    record Asked(
            String id,
            @OneOf(Question.Kind.class) String kind,
            String text,
            String help,
            @Nullable String unit,
            List<Choice> choices,
            @Scalar Object defaultAnswer,
            @Nullable Double least,
            @Nullable Double most,
            boolean whole) {

        static Asked of(Question question, Locale locale) {
            boolean number = question.kind() == Question.Kind.NUMBER;
            return new Asked(
                    question.id(),
                    Words.of(question.kind()),
                    question.text().in(locale),
                    question.why().in(locale),
                    question.unit() == null ? null : question.unit().in(locale),
                    question.choices().stream()
                            .map(choice -> new Choice(choice.id(), choice.text().in(locale)))
                            .toList(),
                    question.defaultIn(locale),
                    number ? Double.valueOf(question.least()) : null,
                    number ? Double.valueOf(question.most()) : null,
                    question.whole());
        }
    }

    record Choice(String id, String text) {}
}
