package eu.salvus.twin.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.twin.Asset;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssumptionTest {
    private static final Assumption.Range GENERAL = new Assumption.Range(1, 9, false, "days", "assumption");
    private static final Assumption.Range SPECIAL = new Assumption.Range(2, 8, false, "days", "assumption");

    @Test
    void a_range_is_linear_or_logarithmic() {
        assertThat(GENERAL.at(0.25)).isEqualTo(3);
        Assumption.Range decades = new Assumption.Range(1, 100, true, "days", "assumption");
        assertThat(decades.at(0.5)).isCloseTo(10, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> new Assumption.Range(2, 1, false, "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Assumption.Range(0, 1, true, "", ""));
    }

    @Test
    void choices_are_taken_in_the_proportion_of_their_shares() {
        Assumption.Choices choices = new Assumption.Choices(Map.of("a", 0.25, "b", 0.75), "assumption");
        long a = java.util.stream.IntStream.range(0, 1000)
                .filter(i -> choices.at(i / 1000.0).equals("a"))
                .count();
        assertThat(a).isEqualTo(250);
        assertThat(choices.at(1)).isIn("a", "b");
        assertThatIllegalArgumentException().isThrownBy(() -> new Assumption.Choices(Map.of("a", 0.5), "assumption"));
    }

    @Test
    void the_most_special_name_wins() {
        Subject pump = new Subject("asset", "medical-device", "infusion-pump", "clinical");
        Assumptions assumptions = new Assumptions(Map.of("asset.p", GENERAL, "asset.infusion-pump.p", SPECIAL));
        assertThat(assumptions.of(pump, "p")).isEqualTo(SPECIAL);
        assertThat(assumptions.of(new Subject("asset", "server", null, null), "p"))
                .isEqualTo(GENERAL);
        assertThat(assumptions.of(pump, "q")).isNull();
        assertThat(assumptions.with(new Assumptions(Map.of("asset.p", SPECIAL))).byName())
                .containsOnly(Map.entry("asset.p", SPECIAL), Map.entry("asset.infusion-pump.p", SPECIAL));
    }

    @Test
    void what_is_unknown_alike_is_counted_together() {
        TwinBuilder builder = Twin.builder("clinic", "Clinic", LocalDate.of(2026, 1, 1));
        builder.zones().add(new Zone("wards", null, null, Zone.Kind.CLINICAL, true, false));
        for (String id : List.of("pump-1", "pump-2", "pump-3")) {
            builder.assets()
                    .add(Asset.builder(id)
                            .kind(Asset.Kind.MEDICAL_DEVICE)
                            .role("infusion-pump")
                            .zone("wards")
                            .exposed(id.equals("pump-2") ? false : null)
                            .build());
        }
        List<Unknown> unknowns = Unknowns.of(builder.build());
        Subject pumps = new Subject("asset", "medical-device", "infusion-pump", "clinical");
        assertThat(unknowns)
                .contains(new Unknown(pumps, "exposed", 2, "pump-1"), new Unknown(pumps, "controls.usb", 3, "pump-1"))
                .noneMatch(unknown -> unknown.subject().part().equals("zone"))
                .isSortedAccordingTo(java.util.Comparator.comparing(Unknown::key));
        assertThat(unknowns.getFirst().key())
                .isEqualTo("asset/medical-device/infusion-pump/clinical/controls.applicationControl");
    }

    @Test
    void a_share_kept_is_asked_for_by_what_is_depended_on() {
        Twin clinic = eu.salvus.twin.yaml.TwinReader.read("c.yaml", """
                salvus-twin: 1
                id: c
                name: C
                asOf: 2026-01-01
                digitalServices: [{id: record, kind: ehr, requires: [{internet: true}]}]
                clinicalServices: [{id: e, kind: emergency, dependencies: [{on: record}]}]
                """).twinOrThrow();
        ClinicalService emergency = clinic.clinicalServices().getFirst();
        assertThat(Unknowns.keepsProperty(emergency.dependencies().getFirst(), TwinIndex.of(clinic)))
                .isEqualTo("dependencies.ehr.keeps");
        assertThat(Unknowns.of(clinic)).contains(new Unknown(Subject.of(emergency), "dependencies.ehr.keeps", 1, "e"));
    }
}
