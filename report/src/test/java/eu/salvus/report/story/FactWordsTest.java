package eu.salvus.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import eu.salvus.twin.assumption.Unknown;
import eu.salvus.twin.yaml.TwinReader;
import eu.salvus.twin.yaml.TwinSchema;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_fact_that_our_hospitals_leave_unknown_has_words(String language) {
        Wording words = Sentences.in(Locale.of(language));
        FactWords facts = new FactWords(words);
        List<Twin> twins = new ArrayList<>();
        twins.add(TwinReader.read("example-clinic.yaml", TwinSchema.example()).twin());
        for (Archetype archetype : Archetypes.all()) {
            twins.add(archetype.generate(Answers.NONE, 1).twin());
        }
        for (Twin twin : twins) {
            List<Unknown> unknowns = eu.salvus.twin.assumption.Unknowns.of(twin);
            assertThat(unknowns).isNotEmpty();
            for (Unknown unknown : unknowns) {
                assertThat(words.has(FactWords.key(unknown.property())))
                        .as(unknown.property())
                        .isTrue();
                assertThat(facts.subject(unknown.subject().toString()))
                        .isNotBlank()
                        .doesNotContain("workstation-");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void a_sort_of_things_is_named_by_its_kind_and_place(String language) {
        FactWords words = new FactWords(Sentences.in(Locale.of(language)));
        boolean english = language.equals("en");
        assertThat(words.subject("asset/workstation/-/clinical"))
                .isEqualTo(english ? "workstations, care" : "postes, soins");
        assertThat(words.subject("asset/workstation/workstation-icu/clinical"))
                .isEqualTo(english ? "workstations, intensive care, care" : "postes, réanimation, soins");
        assertThat(words.subject("asset/workstation/workstation-ward-03/clinical"))
                .isEqualTo(english ? "workstations, ward 3, care" : "postes, unité de soins 3, soins");
        assertThat(words.subject("clinical-service/emergency/-/-"))
                .isEqualTo(english ? "emergency department" : "urgences");
        assertThat(words.subject("backup-copy/-/-/-")).isEqualTo(english ? "backup copies" : "sauvegardes");
        assertThat(words.property("dependencies.ehr.keeps")).isEqualTo(words.property("dependencies.pacs.keeps"));
        assertThat(words.property("no.such.thing")).isEqualTo("no.such.thing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_role_has_its_word(String language) throws IllegalAccessException {
        FactWords words = new FactWords(Sentences.in(Locale.of(language)));
        for (Field role : Role.class.getFields()) {
            if (role.getType() == String.class) {
                String id = (String) role.get(null);
                assertThat(words.subject("asset/building-system/" + id + "/clinical"))
                        .doesNotContain(id.contains("-") ? id : "\n");
            }
        }
    }
}
