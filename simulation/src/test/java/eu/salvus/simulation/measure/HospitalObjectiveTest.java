package eu.salvus.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.choice.Objective;
import eu.salvus.simulation.choice.Sample;
import eu.salvus.simulation.choice.Stratum;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.measure.HospitalObjective.Attempts;
import eu.salvus.simulation.measure.HospitalObjective.Settings;
import eu.salvus.simulation.preparation.Beginnings;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.HospitalRun;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetypes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HospitalObjectiveTest {
    private static final long SEED = 5;
    private static final int RUNS = 12;
    private static final Twin CLINIC =
            Archetypes.named("clinic").orElseThrow().generate(Answers.NONE, 3).twin();
    private static final List<Scenario> SCENARIOS = Stream.of("ransomware-phishing", "ransomware-remote-access")
            .map(id -> Objects.requireNonNull(Scenarios.find(id)))
            .toList();
    private static final List<Measure> MEASURES = Measures.builtIn().all();
    private static final Settings SETTINGS = new Settings(
            CLINIC, MEASURES, SCENARIOS.stream().map(Attempts::usual).toList(), RUNS, 1);

    @Test
    void eachShippedMeasureDoesWhatItsPatchDoesToTheTwinBitForBit() {
        HospitalObjective objective = new HospitalObjective(SETTINGS, SEED);
        objective.evaluate(List.of(new BitSet()), Progress.NONE);
        for (int measure = 0; measure < MEASURES.size(); measure++) {
            BitSet set = new BitSet();
            set.set(measure);

            Sample sample = objective.evaluate(List.of(set), Progress.NONE).getFirst();

            assertThat(sample.loss()).as(MEASURES.get(measure).id()).containsExactly(recompiled(set));
        }
    }

    @Test
    void aSetOfShippedMeasuresDoesWhatItsPatchDoesToTheTwinBitForBit() {
        HospitalObjective objective = new HospitalObjective(SETTINGS, SEED);
        SplittableRandom random = new SplittableRandom(2);
        BitSet set = new BitSet();
        for (int step = 0; step < 25; step++) {
            set.flip(random.nextInt(MEASURES.size()));

            Sample sample = objective
                    .evaluate(List.of((BitSet) set.clone()), Progress.NONE)
                    .getFirst();

            assertThat(sample.loss()).as("set %s", set).containsExactly(recompiled(set));
        }
    }

    @Test
    void underEveryScenarioASetDoesWhatItsPatchDoesToTheTwinBitForBit() {
        Beginnings beginnings = Beginnings.of(CLINIC);
        List<Scenario> scenarios =
                Scenarios.all().stream().filter(beginnings::canBegin).toList();
        HospitalObjective objective = new HospitalObjective(
                new Settings(
                        CLINIC,
                        MEASURES,
                        scenarios.stream().map(Attempts::usual).toList(),
                        RUNS,
                        2),
                SEED);
        SplittableRandom random = new SplittableRandom(4);
        BitSet set = new BitSet();
        for (int step = 0; step < 10; step++) {
            Sample sample = objective
                    .evaluate(List.of((BitSet) set.clone()), Progress.NONE)
                    .getFirst();

            assertThat(sample.loss()).as("set %s", set).containsExactly(recompiled(set, scenarios));
            set.flip(random.nextInt(MEASURES.size()));
            set.flip(random.nextInt(MEASURES.size()));
        }
    }

    @Test
    void aFreshSeedAsksTheSameOfOtherDraws() {
        HospitalObjective objective = new HospitalObjective(SETTINGS, SEED);

        List<Sample> ours = objective.evaluate(List.of(new BitSet()), Progress.NONE);
        List<Sample> fresh = objective.fresh(SEED + 1).evaluate(List.of(new BitSet()), Progress.NONE);

        assertThat(fresh.getFirst().loss()).isNotEqualTo(ours.getFirst().loss());
        assertThat(objective
                        .fresh(SEED)
                        .evaluate(List.of(new BitSet()), Progress.NONE)
                        .getFirst()
                        .loss())
                .containsExactly(ours.getFirst().loss());
    }

    @Test
    void theStrataWeighScenariosByTheirAttemptsAYear() {
        assertThat(new HospitalObjective(SETTINGS, SEED).strata())
                .extracting(Stratum::attempts)
                .containsExactly(SCENARIOS.stream()
                        .map(scenario -> scenario.attemptsPerYear().middle())
                        .toArray(Double[]::new));
    }

    @Test
    void whatIsUnsureIsTheSameInAllRunsOfAPoint() {
        HospitalUncertainty uncertainty = new HospitalUncertainty(SETTINGS, SEED);
        double[] low = new double[uncertainty.dimensions()];
        double[] high = new double[uncertainty.dimensions()];
        Arrays.fill(low, 0.01);
        Arrays.fill(high, 0.99);

        assertThat(uncertainty.at(low).strata().getFirst().attempts())
                .isLessThan(uncertainty.at(high).strata().getFirst().attempts());
        assertThat(loss(uncertainty.at(low))).isNotEqualTo(loss(uncertainty.at(high)));
        assertThat(loss(uncertainty.at(low))).isEqualTo(loss(uncertainty.at(low.clone())));
    }

    @Test
    void theMiddleOfARatioLiesAtTheMiddlePlace() {
        Scenario scenario = SCENARIOS.getFirst();

        assertThat(Attempts.at(scenario, 0.5).aYear())
                .isCloseTo(scenario.attemptsPerYear().middle(), within(1e-12));
    }

    @Test
    void everyUnsureThingHasANameOfItsOwn() {
        HospitalUncertainty uncertainty = new HospitalUncertainty(SETTINGS, SEED);

        assertThat(IntStream.range(0, uncertainty.dimensions()).mapToObj(uncertainty::name))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(MEASURES.size() + SCENARIOS.size());
    }

    private static double loss(Objective objective) {
        return Arrays.stream(objective
                        .evaluate(List.of(new BitSet()), Progress.NONE)
                        .getFirst()
                        .loss())
                .sum();
    }

    private static double[] recompiled(BitSet set) {
        return recompiled(set, SCENARIOS);
    }

    private static double[] recompiled(BitSet set, List<Scenario> scenarios) {
        Twin patched =
                Measures.patched(CLINIC, set.stream().mapToObj(MEASURES::get).toList(), Effect.MIDDLE);
        HospitalModel hospital = HospitalModel.of(patched);
        double[] losses = new double[scenarios.size() * RUNS];
        for (int scenario = 0; scenario < scenarios.size(); scenario++) {
            PreparedHospital prepared = PreparedHospital.variant(hospital, scenarios.get(scenario), Map.of());
            HospitalRun run = new HospitalRun(prepared, Marks.of(prepared), SEED);
            double[] outcome = new double[OutcomeColumns.of(prepared).count()];
            for (int number = 0; number < RUNS; number++) {
                run.simulate(number, outcome);
                losses[scenario * RUNS + number] = outcome[OutcomeColumns.CARE];
            }
        }
        return losses;
    }
}
