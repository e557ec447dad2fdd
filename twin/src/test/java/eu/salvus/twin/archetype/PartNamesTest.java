package eu.salvus.twin.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Twin;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartNamesTest {

    private final PartNames french = new PartNames(ContentReader.names(), Locale.FRENCH);

    @ParameterizedTest
    @CsvSource({
        "assets, pump-ward-03-02, Pompe à perfusion (unité 03) 02",
        "assets, ws-emergency-01, Poste (urgences) 01",
        "assets, srv-ehr-app-1, 'Serveur (dossier patient, application) 1'",
        "assets, ws-administrator-1, Poste d’administrateur 1",
        "profiles, client-ward-01-old, 'Poste (unité 01, ancien)'",
        "accounts, staff-ward-03, Personnel (unité 03)",
        "accounts, vendor-calvessa, Fournisseur (Calvessa)",
        "clinicalServices, valmont-emergency, Urgences (Valmont)",
        "zones, valmont-devices, Appareils médicaux (Valmont)",
    })
    void a_name_says_what_a_part_is_then_where_and_which(String section, String id, String name) {
        assertThat(french.name(section, id)).isEqualTo(name);
    }

    @Test
    void what_is_called_by_its_kind_or_has_a_name_of_its_own_gets_none() {
        assertThat(french.name("clinicalServices", "emergency")).isNull();
        assertThat(french.name("suppliers", "ostrelle")).isNull();
    }

    @Test
    void every_machine_of_every_archetype_has_a_name_of_its_own_in_french_and_no_english_word_is_left() {
        Set<String> unknown = new TreeSet<>();
        for (String id : Archetypes.ids()) {
            Archetype archetype = Archetypes.named(id).orElseThrow();
            Twin twin = archetype
                    .generate(Answers.NONE, 1, archetype.asOf(), Locale.FRENCH)
                    .twin();
            List<String> names = twin.assets().stream().map(Asset::name).toList();
            assertThat(names).as(id).doesNotContainNull().doesNotHaveDuplicates();
            twin.assets()
                    .forEach(asset -> List.of(asset.id().split("-")).stream()
                            .filter(word -> ("," + asset.name() + ",").matches(".*[ (]" + capital(word) + "[,) ].*"))
                            .filter(word -> !Set.of("valmont", "hautbois", "brevan", "lissac", "corven")
                                    .contains(word))
                            .filter(word -> !word.matches("[0-9]+"))
                            .forEach(unknown::add));
        }
        assertThat(unknown).isEmpty();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
