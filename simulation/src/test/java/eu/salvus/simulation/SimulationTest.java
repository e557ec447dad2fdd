package eu.salvus.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.yaml.TwinReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    private static final int RUNS = 600;

    private static Twin clinic() {
        try (InputStream stream = Twin.class.getResourceAsStream("/eu/salvus/twin/example-clinic.yaml")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return TwinReader.read("example-clinic.yaml", text).twin();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Scenario scenario(String id) {
        return Objects.requireNonNull(Scenarios.find(id));
    }

    private static SimulationResult simulate(Twin twin, String scenario, int threads) {
        return Objects.requireNonNull(
                Simulation.of(twin, scenario(scenario), 7).run(RUNS, threads, null, Progress.NONE));
    }

    @Test
    void oneThreadAndThreeGiveTheSameResult() {
        assertThat(simulate(clinic(), "ransomware-phishing", 3))
                .isEqualTo(simulate(clinic(), "ransomware-phishing", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ransomware-phishing", "ransomware-remote-access", "worm-legacy", "insider-theft"})
    void everyScenarioGivesSharesBetweenNoneAndAllAndNoNegativeLoss(String scenario) {
        SimulationResult result = simulate(clinic(), scenario, 2);
        assertThat(result.runs()).isEqualTo(RUNS);
        assertThat(result.care().affected().value()).isBetween(0.0, 1.0);
        assertThat(result.clinical()).allSatisfy(service -> {
            assertThat(service.patients().value()).isGreaterThanOrEqualTo(0);
            assertThat(service.affected().low())
                    .isLessThanOrEqualTo(service.affected().high());
        });
    }

    @Test
    void ransomwareCostsCareAndTheftDoesNot() {
        assertThat(simulate(clinic(), "ransomware-phishing", 2).care().hours().value())
                .isPositive();
        SimulationResult theft = simulate(clinic(), "insider-theft", 2);
        assertThat(theft.care().hours().value()).isZero();
        assertThat(theft.people().people().value()).isPositive();
    }

    @Test
    void theTypicalRunReplaysToTheSameOutcome() {
        Simulation simulation = Simulation.of(clinic(), scenario("ransomware-phishing"), 7);
        SimulationResult result = Objects.requireNonNull(simulation.run(RUNS, 2, null, Progress.NONE));
        assertThat(simulation.replay(result.typical().run())).isEqualTo(result.typical());
        assertThat(result.typical().events()).isSortedAccordingTo((a, b) -> Double.compare(a.time(), b.time()));
    }

    @Test
    void anAddedAssetThatNothingReachesChangesNoOutcome() {
        Twin clinic = clinic();
        TwinBuilder builder = clinic.toBuilder();
        builder.zones()
                .add(new eu.salvus.twin.Zone(
                        "island",
                        null,
                        clinic.sites().getFirst().id(),
                        eu.salvus.twin.Zone.Kind.BUILDING,
                        false,
                        false));
        builder.assets()
                .add(Asset.builder("lonely")
                        .kind(Asset.Kind.BUILDING_SYSTEM)
                        .zone("island")
                        .build());
        SimulationResult before = simulate(clinic, "worm-legacy", 2);
        SimulationResult after = simulate(builder.build(), "worm-legacy", 2);
        assertThat(after.care()).isEqualTo(before.care());
        assertThat(after.clinical()).isEqualTo(before.clinical());
    }

    @Test
    void aMeasureAgainstAnotherAttackChangesNoOutcome() {
        Twin clinic = clinic();
        TwinBuilder builder = clinic.toBuilder();
        builder.assets()
                .replaceAll(asset -> asset.toBuilder()
                        .controls(new Controls(
                                asset.controls().endpointProtection(),
                                asset.controls().patchDelayDays(),
                                Controls.Usb.BLOCKED,
                                asset.controls().applicationControl(),
                                asset.controls().sharedLocalAdministrator(),
                                asset.controls().logging()))
                        .build());
        SimulationResult before = simulate(clinic, "ransomware-phishing", 2);
        SimulationResult after = simulate(builder.build(), "ransomware-phishing", 2);
        assertThat(after.care()).isEqualTo(before.care());
        assertThat(after.clinical()).isEqualTo(before.clinical());
    }

    @Test
    void theOrderInWhichTheTwinIsWrittenChangesNoOutcome() {
        Twin clinic = clinic();
        TwinBuilder builder = clinic.toBuilder();
        Random random = new Random(5);
        Collections.shuffle(builder.assets(), random);
        Collections.shuffle(builder.zones(), random);
        Collections.shuffle(builder.flows(), random);
        Collections.shuffle(builder.accounts(), random);
        SimulationResult before = simulate(clinic, "ransomware-phishing", 2);
        SimulationResult after = simulate(builder.build(), "ransomware-phishing", 2);
        assertThat(after.care()).isEqualTo(before.care());
        assertThat(after.clinical()).isEqualTo(before.clinical());
    }

    @Test
    void aScenarioThatCannotBeginHereSaysWhatIsMissing() {
        Twin clinic = clinic();
        TwinBuilder builder = clinic.toBuilder();
        builder.datasets().clear();
        builder.digitalServices().clear();
        builder.clinicalServices().clear();
        builder.backupCopies().clear();
        builder.recoveryPlan(eu.salvus.twin.RecoveryPlan.NONE);
        assertThatThrownBy(() -> Simulation.of(builder.build(), scenario("insider-theft"), 1))
                .hasMessageContaining("Dataset.insiderAccess")
                .hasMessageContaining("choose another scenario");
    }

    @Test
    void cancelledBeforeTheFirstBatchThereIsNoResult() {
        Simulation simulation = Simulation.of(clinic(), scenario("worm-legacy"), 7);
        assertThat(simulation.run(RUNS, 1, null, (done, runs) -> false)).isNull();
    }
}
