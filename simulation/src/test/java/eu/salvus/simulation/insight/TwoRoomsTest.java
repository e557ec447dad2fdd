package eu.salvus.simulation.insight;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.hospital.SensorKind;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.yaml.TwinReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A house of which one knows the only way, what all ways pass, and what to restore first. */
class TwoRoomsTest {

    private static final int RUNS = 1_500;
    private static Insight insight;

    @BeforeAll
    static void look() throws IOException {
        try (InputStream stream = TwoRoomsTest.class.getResourceAsStream("two-rooms.yaml")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            insight = Objects.requireNonNull(Simulation.of(
                            TwinReader.read("two-rooms.yaml", text).twin(),
                            Objects.requireNonNull(Scenarios.find("ransomware-phishing")),
                            3)
                    .why(RUNS, 2, Progress.NONE));
        }
        assertThat(insight.harmful()).as("harmful runs").isGreaterThan(60);
    }

    @Test
    void everyWayToLostCareIsTheOnlyOneThereIs() {
        Ways care = insight.ways().getFirst();
        assertThat(care.harm()).isEqualTo(Harm.CARE);
        assertThat(care.paths()).hasSize(1);
        assertThat(care.others()).isZero();
        assertThat(care.paths().getFirst().share().value()).isEqualTo(1);
        assertThat(care.paths().getFirst().steps())
                .extracting(PathStep::step)
                .containsExactly("Campaign.phish", "Workstation.openMail", "Server.exploit", "Server.encrypt");
    }

    @Test
    void everyHarmfulRunPassesTheMailOnTheDeskAndTheFlow() {
        assertThat(insight.chokePoints())
                .anySatisfy(point -> {
                    assertThat(point.kind()).isEqualTo(ChokePoint.Kind.FLOW);
                    assertThat(point.id()).isEqualTo("the-flow");
                    assertThat(point.runs()).isEqualTo(insight.harmful());
                })
                .anySatisfy(point -> {
                    assertThat(point.step()).isEqualTo("Workstation.openMail");
                    assertThat(point.runs()).isEqualTo(insight.harmful());
                })
                .anySatisfy(point -> {
                    assertThat(point.kind()).isEqualTo(ChokePoint.Kind.MACHINES);
                    assertThat(point.id()).isEqualTo("desk");
                });
    }

    @Test
    void whatBarsTheOnlyWayEndsAllHarm() {
        assertThat(insight.barriers())
                .filteredOn(barrier -> barrier.runs() == insight.harmful())
                .extracting(Barrier::defence)
                .contains("Workstation.lureIgnored", "Flow.inspected", "Server.patched");
        assertThat(insight.barriers())
                .filteredOn(barrier -> barrier.runs() == insight.harmful())
                .allSatisfy(barrier -> {
                    assertThat(barrier.harmless().value()).as(barrier.defence()).isEqualTo(1);
                    assertThat(barrier.careSaved().low()).isPositive();
                });
    }

    @Test
    void whereNobodyActsAlertsAreIgnoredOrMissing() {
        Detection detection = Objects.requireNonNull(insight.detection());
        assertThat(detection.acted().value()).isZero();
        assertThat(detection.ignored().value()).isPositive();
        assertThat(detection.outlooks())
                .filteredOn(outlook -> outlook.sensor() == SensorKind.ENDPOINT)
                .singleElement()
                .satisfies(outlook -> {
                    assertThat(outlook.coverage()).isZero();
                    assertThat(outlook.now()).isZero();
                    assertThat(outlook.everywhere()).isGreaterThan(0.3);
                    assertThat(outlook.hoursAhead()).isPositive();
                });
        assertThat(detection.first())
                .extracting(Detection.First::sensor)
                .doesNotContain(SensorKind.ENDPOINT, SensorKind.NETWORK, SensorKind.IDENTITY);
    }

    @Test
    void whatWeighsMoreIsRestoredFirstWhateverIsWritten() {
        Restoration restoration = Objects.requireNonNull(insight.restoration());
        assertThat(restoration.present()).containsExactly("theatre-plan", "record");
        assertThat(restoration.best()).containsExactly("record", "theatre-plan");
        assertThat(restoration.isTie()).isFalse();
        assertThat(restoration.saved().low()).isPositive();
        assertThat(restoration.better().value())
                .isGreaterThan(restoration.worse().value());
    }
}
