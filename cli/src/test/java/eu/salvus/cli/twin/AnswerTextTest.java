package eu.salvus.cli.twin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.language.Language;
import eu.salvus.cli.language.Messages;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import eu.salvus.twin.archetype.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerTextTest {

    private static QuestionText question(String archetype, String id, Language language) {
        return new QuestionText(
                Archetypes.named(archetype).orElseThrow().question(id).orElseThrow(), new Messages(language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR | old-systems     | 20 %            | 20",
                "FR | old-systems     | 20\u00a0%      | 20",
                "EN | old-systems     | 20%             | 20",
                "FR | workstations    | 1 200           | 1200",
                "FR | workstations    | 1\u202f200     | 1200",
                "EN | workstations    | 1,200           | 1200",
                "FR | workstations    | 1,200           | 1200",
                "FR | workstations    | 1.200           | 1200",
                "EN | workstations    | 1,200 computers | 1200",
                "FR | devices-per-bed | 0,5             | 0.5",
                "EN | devices-per-bed | 0,5             | 0.5",
                "EN | devices-per-bed | 0.5             | 0.5"
            })
    void a_number_may_be_typed_as_people_write_it(Language language, String id, String typed, double value) {
        assertThat(AnswerText.read(typed, question("district-hospital", id, language))
                        .value())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"-5, true", "99999, true", "many, false", "3 miles, false", "1.2.3.4, false"})
    void a_number_that_is_not_allowed_is_told_from_what_is_no_number(String typed, boolean outOfBounds) {
        AnswerText read = AnswerText.read(typed, question("district-hospital", "workstations", Language.EN));
        assertThat(read.value()).isNull();
        assertThat(read.outOfBounds()).isEqualTo(outOfBounds);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatever_is_shown_as_an_answer_may_be_typed_back(Language language) {
        for (Archetype archetype : Archetypes.all()) {
            for (Question question : archetype.questions()) {
                QuestionText text = question(archetype.id(), question.id(), language);
                Object taken = text.taken();
                assertThat(AnswerText.read(text.answer(taken), text).value())
                        .as(question.id())
                        .isEqualTo(taken);
                for (Question.Choice choice : question.choices()) {
                    assertThat(AnswerText.read(text.meaning(choice), text).value())
                            .isEqualTo(choice.id());
                    assertThat(AnswerText.read(choice.id(), text).value()).isEqualTo(choice.id());
                    assertThat(AnswerText.read(String.valueOf(text.place(choice.id())), text)
                                    .value())
                            .isEqualTo(choice.id());
                }
            }
        }
    }

    @Test
    void one_of_a_thing_is_singular() {
        assertThat(question("single-practice", "it-hours", Language.FR).answer(1.0))
                .isEqualTo("1 heure par semaine");
        assertThat(question("single-practice", "it-hours", Language.FR).answer(2.0))
                .isEqualTo("2 heures par semaine");
        assertThat(question("single-practice", "it-hours", Language.EN).answer(1.0))
                .isEqualTo("1 hour a week");
        assertThat(question("district-hospital", "it-people", Language.EN).answer(1.0))
                .isEqualTo("1 person");
        assertThat(question("district-hospital", "supplier-accesses", Language.FR)
                        .answer(0.0))
                .isEqualTo("0 fournisseur");
    }
}
