package eu.salvus.warning.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Role;
import eu.salvus.warning.Corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriorityRulesTest {

    private static final Map<String, String> OUR_WORDS = Map.of(
            "public poc", "PROOF",
            "mef support crippled", "CRIPPLED",
            "mef failure", "SERVICE_LOST",
            "mission failure", "MISSION_LOST");

    private final PriorityRules rules = PriorityRules.builtIn();

    @Test
    void every_row_of_the_published_table_for_those_who_run_systems_has_its_outcome() {
        List<List<String>> rows = rows("deployer_patch_application_priority_1_0_0.csv");
        assertThat(rows).hasSize(72);
        for (List<String> row : rows) {
            HumanImpact human = HumanImpact.valueOf(word(row.get(4)));
            Decision decision = rules.decide(
                    Exploitation.valueOf(word(row.get(1))),
                    Exposure.valueOf(word(row.get(2))),
                    row.get(3).equals("yes"),
                    safetyThatAloneGives(human),
                    missionThatGives(human));
            assertThat(decision.human()).isEqualTo(human);
            assertThat(decision.priority()).as("%s", row).isEqualTo(Priority.valueOf(word(row.get(5))));
        }
    }

    @Test
    void every_row_of_the_published_table_of_human_impact_has_its_outcome() {
        List<List<String>> rows = rows("human_impact_1_0_0.csv");
        assertThat(rows).hasSize(16);
        for (List<String> row : rows) {
            MissionImpact mission = MissionImpact.valueOf(word(row.get(2)));
            Decision decision = rules.decide(
                    Exploitation.NONE, Exposure.SMALL, false, SafetyImpact.valueOf(word(row.get(1))), effect(mission));
            assertThat(decision.mission()).isEqualTo(mission);
            assertThat(decision.human()).as("%s", row).isEqualTo(HumanImpact.valueOf(word(row.get(3))));
        }
    }

    @Test
    void an_effect_on_care_that_nobody_knows_yet_counts_as_the_loss_of_a_service() {
        Decision unknown = rules.decide(Exploitation.NONE, Exposure.OPEN, true, SafetyImpact.CRITICAL, null);
        assertThat(unknown.mission()).isEqualTo(MissionImpact.SERVICE_LOST);
    }

    @Test
    void what_gives_drugs_or_breath_is_more_dangerous_than_other_devices_and_those_more_than_all_else() {
        assertThat(rules.safety(asset(Asset.Kind.MEDICAL_DEVICE, Role.INFUSION_PUMP)))
                .isEqualTo(SafetyImpact.CRITICAL);
        assertThat(rules.safety(asset(Asset.Kind.MEDICAL_DEVICE, Role.ANALYSER)))
                .isEqualTo(SafetyImpact.MARGINAL);
        assertThat(rules.safety(asset(Asset.Kind.SERVER, Role.FILE_SERVER))).isEqualTo(SafetyImpact.NEGLIGIBLE);
    }

    @Test
    void what_is_used_for_ransomware_has_less_time_and_what_may_wait_has_no_end() {
        Instant raised = Instant.parse("2026-11-22T08:00:00Z");
        assertThat(rules.deadline(Priority.OUT_OF_CYCLE, false, raised)).isEqualTo("2026-12-06T08:00:00Z");
        assertThat(rules.deadline(Priority.OUT_OF_CYCLE, true, raised)).isEqualTo("2026-11-29T08:00:00Z");
        assertThat(rules.deadline(Priority.DEFER, true, raised)).isNull();
    }

    @Test
    void the_chance_of_exploitation_counts_only_where_it_crosses_the_threshold() {
        assertThat(rules.exploitation(0.499)).isEqualTo(Exploitation.NONE);
        assertThat(rules.exploitation(0.5)).isEqualTo(Exploitation.PROOF);
    }

    @Test
    void a_wrong_word_is_told_with_its_place_and_the_words_there_are() {
        assertThatThrownBy(() -> PriorityRules.read("own.yaml", """
                salvus-priority: 1
                decision: {none: {small: {byHand: [defer, later, defer, defer]}}}
                """))
                .hasMessage(
                        "own.yaml decision none small byHand says later; write one of defer, scheduled, out-of-cycle, immediate");
    }

    private static SafetyImpact safetyThatAloneGives(HumanImpact human) {
        return human == HumanImpact.HIGH ? SafetyImpact.CRITICAL : SafetyImpact.NEGLIGIBLE;
    }

    private static CareEffect missionThatGives(HumanImpact human) {
        return effect(
                switch (human) {
                    case LOW -> MissionImpact.DEGRADED;
                    case MEDIUM, HIGH -> MissionImpact.SERVICE_LOST;
                    case VERY_HIGH -> MissionImpact.MISSION_LOST;
                });
    }

    private static CareEffect effect(MissionImpact mission) {
        return switch (mission) {
            case DEGRADED -> new CareEffect(0.001, 0.01);
            case CRIPPLED -> new CareEffect(0.02, 0.01);
            case SERVICE_LOST -> new CareEffect(0.1, 0.5);
            case MISSION_LOST -> new CareEffect(0.5, 0.9);
        };
    }

    private static Asset asset(Asset.Kind kind, String role) {
        return Asset.builder("one").kind(kind).role(role).zone("ward").build();
    }

    private static String word(String theirs) {
        return OUR_WORDS
                .getOrDefault(theirs, theirs)
                .toUpperCase(Locale.ROOT)
                .replace(' ', '_')
                .replace('-', '_');
    }

    private static List<List<String>> rows(String file) {
        Path table = Corpus.folder("ssvc").resolve("data/csv/ssvc").resolve(file);
        return new String(Corpus.bytes(table), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
