package eu.salvus.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.attack.AttackRun;
import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.outage.OutageLog;
import eu.salvus.simulation.preparation.Beginnings;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.scenario.PatientSurge;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.simulation.scenario.Staffing;
import eu.salvus.twin.Asset;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetypes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each scenario is at the district hospital of the defaults, run by run. */
class ScenarioSignaturesTest {

    private static final Twin DISTRICT = Archetypes.named("district-hospital")
            .orElseThrow()
            .generate(Answers.NONE, 1)
            .twin();
    private static final String HOSTED = "hosted-service-outage";
    private static final int RUNS = 80;
    private static final Set<ClinicalService.Kind> WITHOUT_DEVICES =
            Set.of(ClinicalService.Kind.PHARMACY, ClinicalService.Kind.MATERNITY, ClinicalService.Kind.ONCOLOGY);

    /** A scenario, played. */
    private static final class Played {

        final PreparedHospital prepared;
        final HospitalRun run;
        final OutcomeColumns columns;
        final double[][] rows = new double[RUNS][];

        Played(Scenario scenario) {
            prepared = PreparedHospital.of(DISTRICT, scenario);
            run = new HospitalRun(prepared, Marks.of(prepared), 5);
            columns = OutcomeColumns.of(prepared);
        }

        /** Plays all runs, with a look at each. */
        Played all(Runnable look) {
            for (int number = 0; number < RUNS; number++) {
                rows[number] = new double[columns.count()];
                run.simulate(number, rows[number]);
                look.run();
            }
            return this;
        }

        Played all() {
            return all(() -> {});
        }

        AttackRun attack() {
            return run.defence().run();
        }

        int reached(String type, String step) {
            return (int) Arrays.stream(prepared.hospital().steps(type, step))
                    .filter(each -> attack().reached(each) < Double.POSITIVE_INFINITY)
                    .count();
        }

        double sum(int column) {
            return Arrays.stream(rows).mapToDouble(row -> row[column]).sum();
        }

        long count(int column, DoublePredicate condition) {
            return Arrays.stream(rows)
                    .filter(row -> condition.test(row[column]))
                    .count();
        }

        void neverFalls(Set<ClinicalService.Kind> kinds) {
            for (int i = 0; i < prepared.clinical().size(); i++) {
                if (kinds.contains(prepared.clinical().get(i).kind())) {
                    int lowest = columns.clinical(i, OutcomeColumns.LOWEST);
                    assertThat(count(lowest, share -> share < 1))
                            .as(prepared.clinical().get(i).id())
                            .isZero();
                }
            }
        }
    }

    private static Scenario scenario(String id) {
        return Objects.requireNonNull(Scenarios.find(id));
    }

    private static Scenario with(
            Scenario given, Staffing staffing, @Nullable PatientSurge surge, List<String> reactions) {
        return new Scenario(
                given.id(),
                given.name(),
                given.summary(),
                given.realCase(),
                given.attemptsPerYear(),
                given.start(),
                given.entries(),
                given.attacker(),
                staffing,
                given.campaign(),
                given.strike(),
                surge,
                given.lasts(),
                given.horizonHours(),
                reactions,
                given.supplierOutage());
    }

    static Stream<Scenario> playable() {
        return Scenarios.all().stream().filter(scenario -> !scenario.id().equals(HOSTED));
    }

    @ParameterizedTest
    @MethodSource("playable")
    void itCanBeginAndMayCostCareOrExposePeople(Scenario scenario) {
        assertThat(Beginnings.of(DISTRICT).canBegin(scenario)).isTrue();
        Played played = new Played(scenario).all();
        assertThat(played.sum(OutcomeColumns.CARE) + played.sum(OutcomeColumns.PEOPLE))
                .isPositive();
    }

    @Test
    void aHospitalThatHostsEverythingItselfIsNotHitThroughAHost() {
        assertThat(Beginnings.of(DISTRICT).canBegin(scenario(HOSTED))).isFalse();
    }

    @Test
    void aWiperErasesAndEncryptsNothingAndTakesNothing() {
        Played played = new Played(scenario("wiper"));
        int[] erased = {0};
        played.all(() -> {
            erased[0] += played.reached("Computer", "wipe");
            assertThat(played.reached("Machine", "encrypt")).isZero();
        });
        assertThat(erased[0]).isPositive();
        assertThat(played.sum(OutcomeColumns.PEOPLE)).isZero();
    }

    @Test
    void whoWaitsForTheBackupsDestroysMoreOfThemThanWhoDoesNot() {
        Played waiting = new Played(scenario("ransomware-backups-first")).all();
        Played hasty = new Played(scenario("ransomware-phishing")).all();
        double of = 0;
        double against = 0;
        int both = 0;
        for (int i = 0; i < RUNS; i++) {
            if (waiting.rows[i][OutcomeColumns.STRUCK] > 0 && hasty.rows[i][OutcomeColumns.STRUCK] > 0) {
                both++;
                of += waiting.rows[i][OutcomeColumns.BACKUPS_LOST];
                against += hasty.rows[i][OutcomeColumns.BACKUPS_LOST];
            }
        }
        assertThat(both).isGreaterThan(RUNS / 10);
        assertThat(of).isGreaterThan(against);
    }

    @Test
    void extortionExposesPeopleAndCostsCareOnlyByReactions() {
        Played played = new Played(scenario("extortion-without-encryption"));
        boolean[] reacted = new boolean[RUNS];
        int[] number = {0};
        played.all(() -> reacted[number[0]++] = played.run.defence().reactions() > 0);
        assertThat(played.count(OutcomeColumns.PEOPLE, people -> people > 0)).isGreaterThan(RUNS / 2);
        assertThat(played.sum(OutcomeColumns.MACHINES_OUT)).isZero();
        assertThat(played.count(OutcomeColumns.STRUCK, Double::isFinite)).isZero();
        for (int i = 0; i < RUNS; i++) {
            assertThat(played.rows[i][OutcomeColumns.CARE] == 0 || reacted[i]).isTrue();
        }
    }

    @Test
    void aFloodEndsByItselfLetsNobodyInAndLeavesNothingDamaged() {
        Played played = new Played(scenario("denial-of-service"));
        int[] portalOut = {0};
        int portal = played.prepared.hospital().resource("srv-portal-1");
        played.all(() -> {
            boolean out = false;
            OutageLog log = played.run.outages();
            for (int i = 0; i < log.size(); i++) {
                out = log.resource(i) == portal ? log.out(i) : out;
                portalOut[0] += log.resource(i) == portal && log.out(i) ? 1 : 0;
            }
            assertThat(out).isFalse();
        });
        assertThat(portalOut[0]).isGreaterThan(RUNS / 2);
        assertThat(played.count(OutcomeColumns.FOOTHOLD, Double::isFinite)).isZero();
        assertThat(played.sum(OutcomeColumns.MACHINES_OUT)).isZero();
        assertThat(played.sum(OutcomeColumns.PEOPLE)).isZero();
        assertThat(played.count(OutcomeColumns.ALL_BACK, Double::isInfinite)).isZero();
    }

    @Test
    void aFilterEndsAFloodOfTheLineEarlier() {
        Scenario flood = scenario("denial-of-service");
        Played filtered = new Played(flood).all();
        Played not = new Played(with(flood, flood.staffing(), null, List.of("degraded-mode"))).all();
        int portal = place(filtered.prepared, "portal");
        assertThat(filtered.sum(filtered.columns.digital(portal)))
                .isPositive()
                .isLessThan(not.sum(not.columns.digital(portal)));
    }

    private static int place(PreparedHospital prepared, String digital) {
        return prepared.hospital().twin().digitalServices().stream()
                .map(service -> service.id())
                .toList()
                .indexOf(digital);
    }

    @Test
    void tamperingHarmsOnlyServicesOnDevicesAndDamagesNothing() {
        Scenario tampering = scenario("device-tampering");
        Scenario wardOnly = with(tampering, tampering.staffing(), null, List.of("withdraw-devices"));
        Played played = new Played(wardOnly);
        int[] withdrawn = {0};
        played.all(() -> {
            OutageLog log = played.attack().outages();
            for (int i = 0; i < log.size(); i++) {
                Asset asset = (Asset) Objects.requireNonNull(
                        TwinIndex.of(DISTRICT).part(played.prepared.hospital().id(log.resource(i))));
                assertThat(asset.kind()).isEqualTo(Asset.Kind.MEDICAL_DEVICE);
                withdrawn[0] += log.out(i) ? 1 : -1;
            }
            assertThat(withdrawn[0]).isZero();
        });
        assertThat(played.count(OutcomeColumns.TAMPERED, devices -> devices > 0))
                .isGreaterThan(RUNS / 2);
        assertThat(played.sum(OutcomeColumns.MACHINES_OUT)).isZero();
        assertThat(played.sum(OutcomeColumns.CARE)).isPositive();
        played.neverFalls(WITHOUT_DEVICES);
    }

    /** A second, simple reckoning: each device by itself, from the moment it was changed until it is first out. */
    @Test
    void hoursOnWrongValuesEndWhenTheDeviceIsOutOfUseOrTheAttackIsOver() {
        Scenario scenario = scenario("device-tampering");
        PreparedHospital prepared = PreparedHospital.of(DISTRICT, scenario);
        AttackPhase phase = new AttackPhase(prepared, Marks.of(prepared), 5);
        double all = 0;
        for (int number = 0; number < RUNS; number++) {
            AttackTrace trace = phase.run(number);
            double hours = 0;
            for (int step : prepared.hospital().tagged("tampering")) {
                double from = phase.defence().run().reached(step);
                if (from < Double.POSITIVE_INFINITY) {
                    int device = prepared.defence().attack().resource(step);
                    double end = Math.min(trace.startOfRecovery(), scenario.horizonHours());
                    hours += firstOut(phase.defence().run().outages(), device, from, end) - from;
                }
            }
            assertThat(trace.wrongHours).isEqualTo(hours, within(1e-6));
            all += hours;
        }
        assertThat(all).isPositive();
    }

    private static double firstOut(OutageLog log, int device, double from, double otherwise) {
        for (int i = 0; i < log.size(); i++) {
            if (log.resource(i) == device && log.out(i) && log.time(i) >= from) {
                return log.time(i);
            }
        }
        return Math.max(from, otherwise);
    }

    @Test
    void aMassCasualtyNightLosesMoreThanTheSameAttackOnAUsualNight() {
        Scenario night = scenario("mass-casualty-night");
        Played surging = new Played(night).all();
        Played usual = new Played(with(night, night.staffing(), null, night.reactions())).all();
        int more = 0;
        for (int i = 0; i < RUNS; i++) {
            assertThat(Double.valueOf(surging.rows[i][OutcomeColumns.STRUCK]))
                    .isEqualTo(Double.valueOf(usual.rows[i][OutcomeColumns.STRUCK]));
            more += surging.rows[i][OutcomeColumns.CARE] > usual.rows[i][OutcomeColumns.CARE] ? 1 : 0;
        }
        assertThat(more).isGreaterThan(RUNS / 2);
        assertThat(surging.sum(OutcomeColumns.CARE)).isGreaterThan(usual.sum(OutcomeColumns.CARE));
    }

    @Test
    void whoIsBusyElsewhereActsOnFewerAlertsAndWhoIsOnCallLater() {
        Scenario given = scenario("ransomware-phishing");
        double usual = noticedFirst(given, Staffing.USUAL);
        double busy = noticedFirst(given, new Staffing(Staffing.Shifts.USUAL, 0.05));
        double onCall = noticedFirst(given, new Staffing(Staffing.Shifts.ON_CALL, 1));
        assertThat(busy).isLessThan(usual);
        assertThat(onCall).isLessThanOrEqualTo(usual);
    }

    private static double noticedFirst(Scenario given, Staffing staffing) {
        Played played = new Played(with(given, staffing, null, List.of("degraded-mode"))).all();
        return Arrays.stream(played.rows)
                .filter(row -> row[OutcomeColumns.NOTICED] < row[OutcomeColumns.STRUCK])
                .count();
    }

    @Test
    void reactionsThatOnlySomeScenariosKnowAreNotMadeInOthers() {
        Played played = new Played(scenario("ransomware-phishing"));
        IntPredicate special = rule -> Set.of(ReactionKind.FILTER_FLOOD, ReactionKind.WITHDRAW_DEVICES)
                .contains(played.prepared.defence().rules().get(rule).kind());
        assertThat(Stream.iterate(0, i -> i + 1)
                        .limit(played.prepared.defence().rules().size())
                        .noneMatch(special::test))
                .isTrue();
    }
}
