package eu.salvus.twin.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.Twin;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What care keeps when a system is out agrees with what was seen in real attacks (HSE 2021, the first weeks). */
class CareDependenceTest {
    private final Twin district = Archetypes.named("district-hospital")
            .orElseThrow()
            .generate(Answers.NONE, 1)
            .twin();

    @Test
    void withoutRecordsVisitsFallMostAndEmergencyLeast() {
        Map<String, Double> kept = kept(district, "ehr");

        assertThat(kept.get("outpatients")).isBetween(0.20, 0.30);
        assertThat(kept.get("inpatient")).isEqualTo(0.5);
        assertThat(kept.get("emergency")).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void withoutItsSystemALaboratoryGivesLessThanAFifth() {
        Twin laboratory = Archetypes.named("laboratory")
                .orElseThrow()
                .generate(Answers.NONE, 1)
                .twin();

        assertThat(kept(district, "laboratory-system").get("laboratory")).isLessThan(0.2);
        assertThat(kept(laboratory, "laboratory-system").get("laboratory")).isLessThan(0.2);
    }

    @Test
    void withoutItsPlanningRadiotherapyStops() {
        Archetype university = Archetypes.named("university-hospital").orElseThrow();
        Twin twin = university.generate(ArchetypesTest.small(university), 1).twin();

        assertThat(kept(twin, "radiotherapy-planning")).containsEntry("radiotherapy", 0.0);
        assertThat(service(twin, "radiotherapy").degradedMode().shareKept()).isZero();
    }

    @Test
    void paperKeepsTheSharesSeenWhereNobodyHadPractisedAndMoreWherePeopleDid() {
        Twin practised = Archetypes.named("district-hospital")
                .orElseThrow()
                .generate(Answers.NONE.with("paper-exercised", true), 1)
                .twin();

        assertThat(service(district, "outpatients").degradedMode().shareKept()).isBetween(0.20, 0.30);
        assertThat(service(district, "inpatient").degradedMode().shareKept()).isEqualTo(0.5);
        for (ClinicalService service : district.clinicalServices()) {
            ClinicalService better = service(practised, service.id());
            assertThat(service.degradedMode().shareKept())
                    .isLessThan(better.degradedMode().shareKept());
            assertThat(service.degradedMode().setUpHours())
                    .isGreaterThan(better.degradedMode().setUpHours());
        }
    }

    @Test
    void aHostedRecordSystemNeedsTheInternetAndNoServerOfOurs() {
        Twin hosted = Archetypes.named("district-hospital")
                .orElseThrow()
                .generate(Answers.NONE.with("records-hosted", "outside"), 1)
                .twin();

        assertThat(hosted.assets()).noneMatch(asset -> asset.id().startsWith("srv-ehr"));
        assertThat(hosted.digitalServices())
                .filteredOn(service -> service.id().equals("ehr"))
                .singleElement()
                .satisfies(ehr -> {
                    assertThat(ehr.supplier()).isEqualTo("nimbavel-hosting");
                    assertThat(ehr.requires()).contains(new eu.salvus.twin.Requirement.Internet());
                });
    }

    /** The share of its capacity each clinical service keeps when the digital service alone is out. */
    private static Map<String, Double> kept(Twin twin, String digitalService) {
        Map<String, Double> kept = new TreeMap<>();
        for (ClinicalService service : twin.clinicalServices()) {
            for (Dependency dependency : service.dependencies()) {
                if (dependency instanceof Dependency.Service on && on.on().equals(digitalService)) {
                    kept.put(service.id(), Objects.requireNonNull(on.keeps()));
                }
            }
        }
        return kept;
    }

    private static ClinicalService service(Twin twin, String id) {
        return twin.clinicalServices().stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
