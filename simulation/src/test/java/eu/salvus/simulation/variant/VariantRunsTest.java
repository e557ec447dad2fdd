package eu.salvus.simulation.variant;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.ensemble.Progress;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.run.HospitalRun;
import eu.salvus.simulation.run.Marks;
import eu.salvus.simulation.run.OutcomeColumns;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Controls.EndpointProtection;
import eu.salvus.twin.DegradedMode;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.Zone;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VariantRunsTest {
    private static final int RUNS = 30;
    private static final long SEED = 11;
    private static final Twin CLINIC =
            Archetypes.named("clinic").orElseThrow().generate(Answers.NONE, 3).twin();
    private static final List<Scenario> SCENARIOS = Stream.of(
                    "ransomware-phishing", "ransomware-remote-access", "worm-legacy", "insider-theft")
            .map(id -> Objects.requireNonNull(Scenarios.find(id)))
            .toList();

    /** One change of each sort that a measure may make: chances, sensors, reactions, recovery, care, and what exists at all. */
    private static final List<UnaryOperator<Twin>> CHANGES = List.of(
            assets(asset -> asset.kind() == Asset.Kind.WORKSTATION
                    ? asset.toBuilder().controls(protection(asset.controls())).build()
                    : asset),
            assets(asset -> asset.kind() == Asset.Kind.SERVER
                    ? asset.toBuilder().controls(patched(asset.controls())).build()
                    : asset),
            remoteAccesses(),
            copiesOffline(),
            oneMoreCopy(),
            twin -> edited(
                    twin,
                    builder -> builder.zones()
                            .replaceAll(zone ->
                                    new Zone(zone.id(), zone.name(), zone.site(), zone.kind(), zone.internet(), true))),
            twin -> edited(twin, builder -> builder.reactionPlan(actingPlan(twin.reactionPlan()))),
            twin -> edited(twin, builder -> builder.clinicalServices().replaceAll(VariantRunsTest::wellPrepared)),
            assets(asset -> asset.toBuilder().exposed(false).build()),
            assets(asset -> asset.toBuilder().goldenImage(true).build()),
            serversApart(),
            accounts());

    @Test
    void aVariantHasTheOutcomesOfItsOwnTwinBitForBitWhateverWasSimulatedBefore() {
        VariantRuns runs = new VariantRuns(SCENARIOS, RUNS, SEED, 2, VariantRunsTest::changed);
        List<BitSet> sets = walk(16);

        for (BitSet set : sets) {
            VariantRuns.Outcomes outcomes = runs.of(List.of(set), Progress.NONE).getFirst();
            VariantRuns.Outcomes alone = alone(set);
            assertThat(outcomes.care()).as("care lost under %s", set).containsExactly(alone.care());
            assertThat(outcomes.people()).as("people exposed under %s", set).containsExactly(alone.people());
        }
        assertThat(runs.tally().attacks()).isLessThan(runs.tally().runs() * 3 / 4);
    }

    @Test
    void eachSortOfChangeChangesSomeOutcome() {
        double before = sum(alone(new BitSet()));
        for (int change = 0; change < CHANGES.size(); change++) {
            BitSet set = BitSet.valueOf(new long[] {1L << change});

            assertThat(sum(alone(set))).as("change %d", change).isNotEqualTo(before);
        }
    }

    @Test
    void aBatchOnManyThreadsSaysWhatEachVariantSaysByItself() {
        List<BitSet> sets = walk(8).stream().distinct().toList();
        VariantRuns together = new VariantRuns(SCENARIOS, RUNS, SEED, 3, VariantRunsTest::changed);

        List<VariantRuns.Outcomes> outcomes = together.of(sets, Progress.NONE);

        for (int i = 0; i < sets.size(); i++) {
            VariantRuns single = new VariantRuns(SCENARIOS, RUNS, SEED, 1, VariantRunsTest::changed);
            assertThat(outcomes.get(i).care())
                    .containsExactly(single.of(List.of(sets.get(i)), Progress.NONE)
                            .getFirst()
                            .care());
        }
    }

    @Test
    void whatWasNotChangedIsNotSimulatedAgain() {
        VariantRuns runs = new VariantRuns(SCENARIOS, RUNS, SEED, 1, set -> CLINIC);
        runs.of(List.of(new BitSet()), Progress.NONE);
        long before = runs.tally().attacks() + runs.tally().aftermaths();

        runs.of(List.of(BitSet.valueOf(new long[] {1})), Progress.NONE);

        assertThat(runs.tally().attacks() + runs.tally().aftermaths()).isEqualTo(before);
    }

    /** Sets that differ from the one before in one or two changes, as those a search asks for. */
    private static List<BitSet> walk(int length) {
        SplittableRandom random = new SplittableRandom(7);
        List<BitSet> sets = new ArrayList<>();
        BitSet set = new BitSet();
        for (int i = 0; i < length; i++) {
            sets.add((BitSet) set.clone());
            set.flip(random.nextInt(CHANGES.size()));
            if (random.nextInt(3) == 0) {
                set.flip(random.nextInt(CHANGES.size()));
            }
        }
        return sets;
    }

    private static VariantRuns.Outcomes alone(BitSet set) {
        HospitalModel hospital = HospitalModel.of(changed(set));
        double[] care = new double[RUNS * SCENARIOS.size()];
        double[] people = new double[care.length];
        for (int scenario = 0; scenario < SCENARIOS.size(); scenario++) {
            PreparedHospital prepared = PreparedHospital.variant(hospital, SCENARIOS.get(scenario), Map.of());
            HospitalRun run = new HospitalRun(prepared, Marks.of(prepared), SEED);
            double[] outcome = new double[OutcomeColumns.of(prepared).count()];
            for (int number = 0; number < RUNS; number++) {
                run.simulate(number, outcome);
                care[scenario * RUNS + number] = outcome[OutcomeColumns.CARE];
                people[scenario * RUNS + number] = outcome[OutcomeColumns.PEOPLE];
            }
        }
        return new VariantRuns.Outcomes(care, people);
    }

    private static double sum(VariantRuns.Outcomes outcomes) {
        return DoubleStream.concat(Arrays.stream(outcomes.care()), Arrays.stream(outcomes.people()))
                .sum();
    }

    private static Twin changed(BitSet set) {
        Twin twin = CLINIC;
        for (int change : set.stream().toArray()) {
            twin = CHANGES.get(change).apply(twin);
        }
        return twin;
    }

    private static Twin edited(Twin twin, Consumer<TwinBuilder> edit) {
        TwinBuilder builder = twin.toBuilder();
        edit.accept(builder);
        return builder.build();
    }

    private static UnaryOperator<Twin> assets(UnaryOperator<Asset> change) {
        return twin -> edited(twin, builder -> builder.assets().replaceAll(change));
    }

    private static Controls protection(Controls given) {
        return new Controls(
                EndpointProtection.EDR,
                given.patchDelayDays(),
                given.usb(),
                true,
                given.sharedLocalAdministrator(),
                given.logging());
    }

    private static Controls patched(Controls given) {
        return new Controls(
                given.endpointProtection(),
                7,
                given.usb(),
                given.applicationControl(),
                false,
                Controls.Logging.CENTRAL);
    }

    private static UnaryOperator<Twin> remoteAccesses() {
        return twin -> edited(
                twin,
                builder -> builder.remoteAccesses()
                        .replaceAll(access -> new RemoteAccess(
                                access.id(),
                                access.name(),
                                access.supplier(),
                                access.to(),
                                access.account(),
                                false,
                                2,
                                access.jumpHost(),
                                access.protocols())));
    }

    private static UnaryOperator<Twin> copiesOffline() {
        return twin -> edited(
                twin,
                builder -> builder.backupCopies()
                        .replaceAll(copy -> new BackupCopy(
                                copy.id(),
                                copy.name(),
                                copy.of(),
                                copy.everyHours(),
                                copy.on(),
                                copy.zone(),
                                true,
                                true,
                                copy.sizeGigabytes(),
                                copy.restoreGigabytesPerHour(),
                                copy.lastRestoreTest())));
    }

    private static UnaryOperator<Twin> oneMoreCopy() {
        return twin -> edited(twin, builder -> {
            BackupCopy first = twin.backupCopies().getFirst();
            builder.backupCopies()
                    .add(new BackupCopy(
                            "copy-in-the-vault",
                            null,
                            first.of(),
                            first.everyHours(),
                            first.on(),
                            first.zone(),
                            true,
                            true,
                            first.sizeGigabytes(),
                            500.0,
                            first.lastRestoreTest()));
        });
    }

    private static ReactionPlan actingPlan(ReactionPlan plan) {
        return new ReactionPlan(1.0, 1.0, 0.5, true, true, true, true, true, true, true);
    }

    private static ClinicalService wellPrepared(ClinicalService service) {
        return new ClinicalService(
                service.id(),
                service.name(),
                service.kind(),
                service.site(),
                service.careHoursPerPatient(),
                service.demand(),
                service.capacity(),
                service.dependencies(),
                service.graceHours(),
                new DegradedMode(0.5, 0.9, 2_000.0, 0.0),
                service.urgentShare(),
                service.urgentDeadlineHours(),
                service.electiveDeadlineHours(),
                service.diversion(),
                service.weight());
    }

    private static UnaryOperator<Twin> serversApart() {
        return twin -> edited(twin, builder -> {
            Zone first = twin.zones().getFirst();
            builder.zones().add(new Zone("servers-apart", null, first.site(), Zone.Kind.SERVERS, false, false));
            builder.flows()
                    .add(new Flow(
                            "rest-to-servers",
                            first.id(),
                            "servers-apart",
                            Set.of(Protocol.SMB, Protocol.DICOM),
                            false));
            builder.assets()
                    .replaceAll(asset -> asset.kind() == Asset.Kind.SERVER
                            ? asset.toBuilder().zone("servers-apart").build()
                            : asset);
        });
    }

    private static UnaryOperator<Twin> accounts() {
        return twin -> edited(
                twin,
                builder -> builder.accounts()
                        .replaceAll(account -> new Account(
                                account.id(),
                                account.name(),
                                account.tier(),
                                2,
                                account.people(),
                                account.administers(),
                                account.mailbox(),
                                true)));
    }
}
