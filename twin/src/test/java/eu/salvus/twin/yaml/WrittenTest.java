package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private static final String TEXT = """
            salvus-twin: 1
            id: clinic
            name: Clinic
            asOf: 2026-01-01
            zones:
              - {id: wards, kind: clinical}
              - {id: offices, kind: administration}
            flows:
              - {id: mail, from: offices, to: wards, protocols: [mail]}
            assets:
              - id: pc-1   # first
                kind: workstation
                zone: wards
                controls: {usb: open, patchDelayDays: 30}
              - {id: pc-2, kind: workstation, zone: offices}
            digitalServices:
              - id: ehr
                kind: ehr
                requires:
                  - assets: [pc-1, pc-2]
                  - {assets: [pc-1]}
            """;

    private static TwinDocument clinic() {
        return TwinDocument.of("clinic.yaml", TEXT);
    }

    @Test
    void a_part_is_told_as_it_is_written() {
        assertThat(clinic().written("assets/pc-1"))
                .isEqualTo(Map.of(
                        "id",
                        "pc-1",
                        "kind",
                        "workstation",
                        "zone",
                        "wards",
                        "controls",
                        Map.of("usb", "open", "patchDelayDays", "30")));
        assertThat(clinic().written("digitalServices/ehr/requires/0/assets")).isEqualTo(List.of("pc-1", "pc-2"));
        assertThat(((Map<?, ?>) clinic().written("")).get("name")).isEqualTo("Clinic");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clinic().written("assets/pc-9"))
                .withMessageContaining("pc-1");
    }

    @Test
    void every_place_that_names_an_id_is_known_but_its_own() {
        assertThat(clinic().mentions("pc-1"))
                .containsExactly(
                        "digitalServices/ehr/requires/0/assets/pc-1", "digitalServices/ehr/requires/1/assets/pc-1");
        assertThat(clinic().mentions("offices")).containsExactly("flows/mail/from", "assets/pc-2/zone");
        assertThat(clinic().mentions("ehr")).isEmpty();
    }

    @Test
    void the_mentions_are_paths_at_which_a_change_can_be_made() {
        TwinDocument clinic = clinic();
        assertThat(clinic.mentions("offices"))
                .allSatisfy(path -> assertThat(clinic.written(path)).isEqualTo("offices"));
    }

    @Test
    void changes_one_after_the_other_may_lead_through_texts_that_are_no_twins() {
        String drafted = clinic().drafted(List.of(
                        new TwinChange.Remove("assets/pc-2/zone"),
                        new TwinChange.Remove("assets/pc-2/kind"),
                        new TwinChange.Set("assets/pc-2/kind", "server"),
                        new TwinChange.Set("assets/pc-2/zone", "wards"),
                        new TwinChange.Remove("assets/pc-1/controls/patchDelayDays"),
                        new TwinChange.Remove("assets/pc-1/controls/usb"),
                        new TwinChange.Set("assets/pc-1/controls/usb", "blocked")))
                .get("clinic.yaml");
        assertThat(drafted)
                .isEqualTo(TEXT.replace("controls: {usb: open, patchDelayDays: 30}", "controls: {usb: blocked}")
                        .replace("kind: workstation, zone: offices}", "kind: server, zone: wards}"));
    }

    @Test
    void a_draft_may_be_wrong_and_the_place_of_what_is_wrong_has_a_path() {
        String drafted = clinic().drafted(List.of(new TwinChange.Set("assets/pc-1/controls/usb", "shut")))
                .get("clinic.yaml");
        Problem problem = TwinReader.read("clinic.yaml", drafted).errors().getFirst();
        assertThat(TwinPlaces.of(drafted).path(problem.line(), problem.column()))
                .isEqualTo("assets/pc-1/controls/usb");
    }

    @Test
    void every_value_of_a_text_is_found_at_its_place() {
        TwinPlaces places = TwinPlaces.of(TEXT);
        String[] lines = TEXT.split("\n");
        for (int line = 0; line < lines.length; line++) {
            int column = lines[line].indexOf("workstation");
            if (column >= 0) {
                assertThat(places.path(line + 1, column + 1)).matches("assets/pc-[12]/kind");
            }
        }
        assertThat(places.path(0, 0)).isEmpty();
        assertThat(places.path(1, 1)).isEqualTo("salvus-twin");
        assertThat(places.path(999, 1)).startsWith("digitalServices/ehr");
        assertThat(TwinPlaces.of("a: [").path(1, 1)).isEmpty();
        assertThat(TwinPlaces.of("- a").path(1, 1)).isEmpty();
        assertThat(TwinPlaces.of("").path(1, 1)).isEmpty();
    }
}
