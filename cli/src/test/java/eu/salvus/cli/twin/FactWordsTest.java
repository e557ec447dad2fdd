package eu.salvus.cli.twin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.language.Language;
import eu.salvus.cli.language.Messages;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import eu.salvus.twin.assumption.Unknown;
import eu.salvus.twin.yaml.TwinReader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_fact_that_our_hospitals_leave_unknown_has_words(Language language) {
        Messages messages = new Messages(language);
        FactWords words = new FactWords(messages);
        List<Twin> twins = new ArrayList<>();
        twins.add(TwinReader.read("clinic.yaml", Clinic.text()).twinOrThrow());
        for (Archetype archetype : Archetypes.all()) {
            twins.add(archetype.generate(Answers.NONE, 1).twin());
        }
        for (Twin twin : twins) {
            List<Unknown> unknowns = eu.salvus.twin.assumption.Unknowns.of(twin);
            assertThat(unknowns).isNotEmpty();
            for (Unknown unknown : unknowns) {
                assertThat(messages.has(FactWords.key(unknown.property())))
                        .as(unknown.property())
                        .isTrue();
                assertThat(words.subject(unknown.subject().toString())).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_sort_of_things_is_named_by_its_kind_and_place(Language language) {
        FactWords words = new FactWords(new Messages(language));
        boolean english = language == Language.EN;
        assertThat(words.subject("asset/workstation/-/clinical"))
                .isEqualTo(english ? "workstations, care" : "postes, soins");
        assertThat(words.subject("clinical-service/emergency/-/-"))
                .isEqualTo(english ? "emergency department" : "urgences");
        assertThat(words.subject("backup-copy/-/-/-")).isEqualTo(english ? "backup copies" : "sauvegardes");
        assertThat(words.property("dependencies.ehr.keeps")).isEqualTo(words.property("dependencies.pacs.keeps"));
        assertThat(words.property("no.such.thing")).isEqualTo("no.such.thing");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_role_has_its_word(Language language) throws IllegalAccessException {
        FactWords words = new FactWords(new Messages(language));
        for (Field role : Role.class.getFields()) {
            if (role.getType() == String.class) {
                String id = (String) role.get(null);
                assertThat(words.subject("asset/building-system/" + id + "/clinical"))
                        .doesNotContain(id.contains("-") ? id : "\n");
            }
        }
    }
}
