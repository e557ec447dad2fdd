package eu.salvus.simulation.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.yaml.TwinReader;
import eu.salvus.twin.yaml.TwinSchema;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final int RUNS = 400;
    private static final String SCENARIO = "ransomware-phishing";

    private static Twin clinic() {
        return TwinReader.read("example-clinic.yaml", TwinSchema.example()).twin();
    }

    private static Twin protectedClinic() {
        TwinBuilder builder = clinic().toBuilder();
        builder.assets()
                .replaceAll(asset -> asset.toBuilder()
                        .controls(new Controls(
                                Controls.EndpointProtection.EDR,
                                asset.controls().patchDelayDays(),
                                asset.controls().usb(),
                                asset.controls().applicationControl(),
                                false,
                                asset.controls().logging()))
                        .build());
        return builder.build();
    }

    private static Scenario scenario() {
        return Objects.requireNonNull(Scenarios.find(SCENARIO));
    }

    private static Comparison compare(Twin first, Twin second, int threads) {
        return Objects.requireNonNull(Comparison.of(
                SCENARIO,
                PreparedHospital.of(first, scenario()),
                PreparedHospital.of(second, scenario()),
                7,
                RUNS,
                threads,
                Progress.NONE));
    }

    @Test
    void aHospitalComparedWithItselfDiffersInNothing() {
        Comparison same = compare(clinic(), clinic(), 2);
        assertThat(same.care().first().value()).isPositive();
        assertThat(same.care().difference().value()).isZero();
        assertThat(same.care().difference().low()).isZero();
        assertThat(same.care().difference().high()).isZero();
        assertThat(same.care().equal()).isEqualTo(RUNS);
        assertThat(same.care().isTie()).isTrue();
        assertThat(same.people().equal()).isEqualTo(RUNS);
        assertThat(same.clinical())
                .isNotEmpty()
                .allSatisfy(service -> assertThat(service.careHours().equal()).isEqualTo(RUNS));
    }

    @Test
    void exchangingTheTwoExchangesTheSign() {
        Comparison there = compare(clinic(), protectedClinic(), 2);
        Comparison back = compare(protectedClinic(), clinic(), 2);
        assertThat(there.care().less()).isPositive();
        assertThat(back.care().difference().value())
                .isCloseTo(-there.care().difference().value(), within(1e-9));
        assertThat(back.care().difference().low())
                .isCloseTo(-there.care().difference().high(), within(1e-9));
        assertThat(back.care().less()).isEqualTo(there.care().more());
        assertThat(back.care().more()).isEqualTo(there.care().less());
        assertThat(back.care().varianceRatio()).isCloseTo(there.care().varianceRatio(), within(1e-9));
    }

    @Test
    void eachSideIsWhatTheSimulationSaysOfItAlone() {
        Comparison comparison = compare(clinic(), protectedClinic(), 1);
        assertThat(comparison.care().first())
                .isEqualTo(Objects.requireNonNull(
                                Simulation.of(clinic(), scenario(), 7).run(RUNS, 1, null, Progress.NONE))
                        .care()
                        .hours());
        assertThat(comparison.care().second())
                .isEqualTo(Objects.requireNonNull(
                                Simulation.of(protectedClinic(), scenario(), 7).run(RUNS, 1, null, Progress.NONE))
                        .care()
                        .hours());
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        assertThat(compare(clinic(), protectedClinic(), 3)).isEqualTo(compare(clinic(), protectedClinic(), 1));
    }

    @Test
    void aConstantDifferenceIsSureWhateverTheRunsVary() {
        double[] first = IntStream.range(0, 50).mapToDouble(run -> run * run).toArray();
        double[] second =
                IntStream.range(0, 50).mapToDouble(run -> run * run - 3).toArray();
        Difference difference = Difference.of(first, second);
        assertThat(difference.difference().low()).isCloseTo(-3, within(1e-9));
        assertThat(difference.difference().high()).isCloseTo(-3, within(1e-9));
        assertThat(difference.less()).isEqualTo(50);
        assertThat(difference.varianceRatio()).isGreaterThan(1e9);
        assertThat(difference.isTie()).isFalse();
    }

    @Test
    void theVarianceRatioIsThatOfTheSumsOfSquares() {
        double[] first = {0, 4};
        double[] second = {1, 3};
        // Variances 8 and 2, and of the differences 1 and −1: 2.
        assertThat(Difference.of(first, second).varianceRatio()).isCloseTo(5, within(1e-12));
    }

    @Test
    void runsThatAreNotPairedAreRefused() {
        assertThatThrownBy(() -> Difference.of(new double[2], new double[3])).hasMessageContaining("2 to 3");
    }
}
