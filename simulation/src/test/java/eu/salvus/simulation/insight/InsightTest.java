package eu.salvus.simulation.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.Simulation;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.preparation.RestorationPlaces;
import eu.salvus.simulation.run.Aftermath;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.RecoveryPlan;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.yaml.TwinReader;
import eu.salvus.twin.yaml.TwinSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsightTest {

    private static final int RUNS = 400;

    private static Twin clinic() {
        return TwinReader.read("example-clinic.yaml", TwinSchema.example()).twin();
    }

    private static Scenario scenario(String id) {
        return Objects.requireNonNull(Scenarios.find(id));
    }

    private static Insight why(String scenario, int threads) {
        return Objects.requireNonNull(
                Simulation.of(clinic(), scenario(scenario), 7).why(RUNS, threads, Progress.NONE));
    }

    private static int runs(Insight insight, Harm... harms) {
        return insight.ways().stream()
                .filter(ways -> Set.of(harms).contains(ways.harm()))
                .mapToInt(Ways::runs)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ransomware-phishing", "worm-legacy", "insider-theft", "hosted-service-outage"})
    void everyRunWithAHarmWentOneOfItsWays(String scenario) {
        Insight insight = why(scenario, 2);
        SimulationResult result = Objects.requireNonNull(
                Simulation.of(clinic(), scenario(scenario), 7).run(RUNS, 2, null, Progress.NONE));
        assertThat(insight.ways()).isNotEmpty().allSatisfy(ways -> {
            assertThat(ways.paths()).isNotEmpty();
            assertThat(ways.paths().stream().mapToInt(AttackPath::runs).sum() + ways.others())
                    .isEqualTo(ways.runs());
        });
        assertThat((double) runs(insight, Harm.CARE, Harm.REACTION) / RUNS)
                .isEqualTo(result.care().affected().value());
        assertThat((double) runs(insight, Harm.RECORDS) / RUNS)
                .isEqualTo(result.people().exposed().value());
        assertThat(insight.harmful())
                .isGreaterThanOrEqualTo(runs(insight, Harm.CARE, Harm.REACTION))
                .isGreaterThanOrEqualTo(runs(insight, Harm.RECORDS));
    }

    @Test
    void oneThreadAndThreeFindTheSame() {
        assertThat(why("ransomware-phishing", 3)).isEqualTo(why("ransomware-phishing", 1));
    }

    @Test
    void aWayLeadsFromTheEntryToWhatHurt() {
        Insight insight = why("ransomware-phishing", 2);
        AttackPath records = insight.ways().stream()
                .filter(ways -> ways.harm() == Harm.RECORDS)
                .findFirst()
                .orElseThrow()
                .paths()
                .getFirst();
        assertThat(records.steps().getFirst().step()).isEqualTo("Campaign.phish");
        assertThat(records.steps().getLast().step()).startsWith("Dataset.");
        assertThat(records.steps().stream().map(PathStep::step)).doesNotHaveDuplicates();
    }

    @Test
    void anInsiderGoesStraightToTheRecordsAndPassesNothing() {
        Insight insight = why("insider-theft", 2);
        assertThat(insight.ways()).hasSize(1);
        assertThat(insight.ways().getFirst().paths().getFirst().steps().stream().map(PathStep::step))
                .containsExactly("Dataset.insiderAccess", "Dataset.abuse");
        assertThat(insight.chokePoints()).isEmpty();
        assertThat(insight.barriers()).isEmpty();
        assertThat(insight.restoration()).isNull();
    }

    @Test
    void everyHarmfulRunWasActedOnOrIgnoredOrNotSeen() {
        Detection detection =
                Objects.requireNonNull(why("ransomware-phishing", 2).detection());
        assertThat(detection.acted().value()
                        + detection.ignored().value()
                        + detection.silent().value())
                .isCloseTo(1, within(1e-12));
        assertThat(detection.outlooks())
                .allSatisfy(outlook -> assertThat(outlook.everywhere()).isBetween(outlook.now() - 1e-12, 1.0));
    }

    @Test
    void aBarrierOnTheOnlyWayInEndsAllHarm() {
        Insight insight = why("ransomware-phishing", 2);
        // Mail is the only way in: a machine where nobody opens it, or an account whose password nobody gives away.
        assertThat(insight.barriers()).anySatisfy(barrier -> {
            assertThat(barrier.defence()).isEqualTo("Workstation.lureIgnored");
            assertThat(barrier.harmless().value()).isGreaterThan(0.5);
            // A few of 36 harmful runs cost nearly all the care, so that only people are spared for sure.
            assertThat(barrier.careSaved().value()).isPositive();
            assertThat(barrier.peopleSpared().low()).isPositive();
        });
    }

    @Test
    void cancelledThereIsNothingToTell() {
        assertThat(Simulation.of(clinic(), scenario("worm-legacy"), 7).why(RUNS, 1, (done, all) -> false))
                .isNull();
    }

    /** A clinic with five digital services, one person to restore them, and this written order. */
    private static Twin small(List<String> order) {
        TwinBuilder builder = clinic().toBuilder();
        builder.digitalServices()
                .removeIf(service -> Set.of("mail", "portal", "scanner-service").contains(service.id()));
        builder.recoveryPlan(new RecoveryPlan(order, List.of()));
        return builder.build();
    }

    private static List<List<String>> permutations(List<String> left) {
        if (left.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : left) {
            for (List<String> rest : permutations(
                    left.stream().filter(each -> !each.equals(first)).toList())) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    private static double lost(PreparedHospital prepared, List<String> order, List<HarmedRun> runs) {
        Aftermath aftermath = new Aftermath(
                prepared, prepared.recovery().reordered(new RestorationPlaces(prepared.hospital()).of(order)));
        double[] outcome = new double[OutcomeColumns.of(prepared).count()];
        double lost = 0;
        for (HarmedRun run : runs) {
            aftermath.run(run.trace(), outcome);
            lost += outcome[OutcomeColumns.CARE];
        }
        return lost;
    }

    @Test
    void theOrderFoundIsTheBestOfAllOrders() {
        PreparedHospital prepared = PreparedHospital.of(
                small(List.of("telephony", "pictures", "laboratory-system", "record", "sign-in")),
                scenario("ransomware-phishing"));
        List<HarmedRun> costly = new InsightSearch(prepared, Marks.of(prepared), 7)
                .harmed(RUNS, 2, Progress.NONE).stream()
                        .filter(run -> run.care() > 0)
                        .toList();
        Restoration restoration =
                Objects.requireNonNull(new RestorationSearch(prepared, costly, 2, Progress.NONE).find());
        List<HarmedRun> searched = costly.subList(0, restoration.searchedRuns());
        double least = permutations(restoration.present()).stream()
                .mapToDouble(order -> lost(prepared, order, searched))
                .min()
                .orElseThrow();
        assertThat(lost(prepared, restoration.best(), searched)).isCloseTo(least, within(1e-6 * least));
        assertThat(restoration.stated()).isTrue();
        assertThat(restoration.present()).containsExactlyInAnyOrderElementsOf(restoration.best());
        assertThat(restoration.present())
                .isSubsetOf(prepared.hospital().twin().digitalServices().stream()
                        .map(DigitalService::id)
                        .toList());
    }

    @Test
    void whatSensorsAreExpectedToSeeIsWhatTheySawWhenNobodyActs() {
        TwinBuilder builder = clinic().toBuilder();
        ReactionPlan plan = clinic().reactionPlan();
        builder.reactionPlan(new ReactionPlan(
                0.0,
                0.0,
                plan.decisionHours(),
                plan.mayIsolateHosts(),
                plan.mayIsolateZones(),
                plan.mayDisableAccounts(),
                plan.mayCutInternet(),
                plan.mayCutSuppliers(),
                plan.mayDisconnectBackups(),
                plan.shutdownAllowed()));
        PreparedHospital prepared = PreparedHospital.of(builder.build(), scenario("ransomware-phishing"));
        List<HarmedRun> harmed = new InsightSearch(prepared, Marks.of(prepared), 7).harmed(1_000, 2, Progress.NONE);
        double expected = 0;
        int seen = 0;
        for (HarmedRun run : harmed) {
            double missed = 1;
            for (Sightings.Sighting sighting : run.sightings()) {
                missed *= 1 - sighting.now();
            }
            expected += 1 - missed;
            seen += run.alert() == null ? 0 : 1;
        }
        assertThat(harmed.size()).isGreaterThan(100);
        double fourSigma = 4 * Math.sqrt(0.25 / harmed.size());
        assertThat((double) seen / harmed.size()).isCloseTo(expected / harmed.size(), within(fourSigma));
    }
}
