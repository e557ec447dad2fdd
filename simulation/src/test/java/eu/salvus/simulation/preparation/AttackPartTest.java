package eu.salvus.simulation.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.attack.Attacker;
import eu.salvus.simulation.attack.Detonation;
import eu.salvus.simulation.scenario.EntryPoint;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.StepName;
import eu.salvus.twin.TwinBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttackPartTest {

    private final Clinic clinic = Clinic.of(Clinic.twin());

    private AttackPlan compile(Scenario scenario) {
        AttackPart part = new AttackPart(clinic.hospital(), scenario, clinic.unstated());
        Detonation detonation = part.detonation();
        return part.compile(detonation, Set.of(), clinic.unstated().assumptions());
    }

    private static Scenario with(List<EntryPoint> entries, Map<String, Boolean> campaign) {
        Scenario given = Clinic.scenario("ransomware-phishing");
        return new Scenario(
                given.id(),
                given.name(),
                given.summary(),
                given.realCase(),
                given.attemptsPerYear(),
                given.start(),
                entries,
                given.attacker(),
                given.staffing(),
                campaign,
                given.strike(),
                given.surge(),
                given.lasts(),
                given.horizonHours(),
                given.reactions(),
                null);
    }

    @Test
    void theAttackerIsTheScenarios() {
        Attacker attacker = compile(Clinic.scenario("ransomware-phishing")).attacker();
        assertThat(attacker.hands()).isEqualTo(3);
        assertThat(attacker.lanes()).isEqualTo(400);
        assertThat(attacker.learning()).isEqualTo(0.98);
        assertThat(compile(Clinic.scenario("worm-legacy")).attacker().hands()).isEqualTo(Attacker.UNLIMITED);
    }

    @Test
    void everyRunStartsInTheScenariosHours() {
        AttackPlan plan = compile(Clinic.scenario("ransomware-phishing"));
        for (int run = 0; run < 2_000; run++) {
            int hour = plan.startHour(Draws.run(1, run));
            assertThat(hour / 24).isLessThan(5);
            assertThat(hour % 24).isBetween(8, 17);
        }
    }

    @Test
    void theDwellIsDrawnAndATheftHasNoStrike() {
        AttackPart ransomware =
                new AttackPart(clinic.hospital(), Clinic.scenario("ransomware-phishing"), clinic.unstated());
        Detonation detonation = Objects.requireNonNull(ransomware.detonation());
        assertThat(detonation.dwell().low()).isEqualTo(48);
        assertThat(detonation.dwell().high()).isEqualTo(960);
        assertThat(clinic.unstated().groups().get(detonation.dwell().group()).property())
                .isEqualTo("dwell");
        assertThat(new AttackPart(clinic.hospital(), Clinic.scenario("insider-theft"), clinic.unstated()).detonation())
                .isNull();
    }

    @Test
    void aDefenceThatTheCampaignDoesNotHaveIsNamed() {
        Scenario wrong = with(Clinic.scenario("ransomware-phishing").entries(), Map.of("mercy", true));
        assertThatThrownBy(() -> compile(wrong))
                .hasMessageContaining("mercy")
                .hasMessageContaining("ransomware-phishing");
    }

    @Test
    void anAssetTypeOrAStepThatTheLanguageDoesNotHaveIsNamedWithThoseItHas() {
        EntryPoint submarine = new EntryPoint(new StepName("Submarine", "surface"), List.of(), false);
        assertThatThrownBy(() -> compile(with(List.of(submarine), Map.of())))
                .hasMessageContaining("Submarine")
                .hasMessageContaining("BackupCopy");
        EntryPoint misspelt = new EntryPoint(new StepName("Campaign", "fish"), List.of(), false);
        assertThatThrownBy(() -> compile(with(List.of(misspelt), Map.of())))
                .hasMessageContaining("fish")
                .hasMessageContaining("phish");
    }

    @Test
    void anEntryThatThisHospitalLacksIsNamedWithARemedy() {
        TwinBuilder twin = Clinic.twin().toBuilder();
        twin.updateChannels().clear();
        Clinic bare = Clinic.of(twin.build());
        EntryPoint update = new EntryPoint(new StepName("UpdateChannel", "poisoned"), List.of(), false);
        AttackPart part = new AttackPart(bare.hospital(), with(List.of(update), Map.of()), bare.unstated());
        assertThatThrownBy(() -> part.compile(null, Set.of(), bare.unstated().assumptions()))
                .hasMessageContaining("UpdateChannel.poisoned")
                .hasMessageContaining("choose another scenario, or add it to the twin");
    }

    @Test
    void anOutageNeedsASupplierThatHostsSuchAService() {
        EntryPoint entry = Clinic.scenario("hosted-service-outage").entries().getFirst();
        EntryPoint other = new EntryPoint(entry.step(), List.of("radiotherapy-planning"), entry.oneOfThem());
        assertThatThrownBy(() -> compile(with(List.of(other), Map.of()))).hasMessageContaining("radiotherapy-planning");
    }
}
