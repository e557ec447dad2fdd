package eu.salvus.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.UpdateChannel;
import eu.salvus.twin.Zone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a measure leaves is in no property worse than what it found; the order of each property is written here once more. */
class NeverWorseTest {

    static Stream<Measure> simulated() {
        return MeasuresTest.simulated();
    }

    @ParameterizedTest
    @MethodSource("simulated")
    void noMeasureMakesAnyPropertyOfAnyPartWorse(Measure measure) {
        for (Twin twin : Hospitals.ALL) {
            Twin patched = Measures.patched(twin, List.of(Sketch.perfect(measure)), Effect.MIDDLE);

            each(twin, patched, Twin::zones, Zone::id, NeverWorseTest::zone);
            each(left(twin, patched), patched, Twin::flows, Flow::id, NeverWorseTest::flow);
            each(twin, patched, Twin::assets, Asset::id, NeverWorseTest::asset);
            Set<String> hosts = patched.remoteAccesses().stream()
                    .map(RemoteAccess::jumpHost)
                    .collect(Collectors.toSet());
            each(twin, patched, Twin::accounts, Account::id, (a, b) -> account(a, b, hosts));
            each(twin, patched, Twin::remoteAccesses, RemoteAccess::id, NeverWorseTest::access);
            each(twin, patched, Twin::updateChannels, UpdateChannel::id, (a, b) -> yes(a.signed(), b.signed()));
            each(twin, patched, Twin::datasets, Dataset::id, NeverWorseTest::dataset);
            each(twin, patched, Twin::backupCopies, BackupCopy::id, NeverWorseTest::copy);
            each(twin, patched, Twin::digitalServices, DigitalService::id, (a, b) -> {
                less(a.restoreHours(), b.restoreHours());
                assertThat(b.requires()).isEqualTo(a.requires());
            });
            each(twin, patched, Twin::clinicalServices, ClinicalService::id, NeverWorseTest::care);
            each(twin, patched, Twin::teams, Team::id, (a, b) -> {
                less(a.onCallDelayHours(), b.onCallDelayHours());
                assertThat(b.shifts()).isEqualTo(a.shifts());
            });
            plan(twin.reactionPlan(), patched.reactionPlan());
            house(twin.commonControls(), patched.commonControls());
            assertThat(patched.recoveryPlan().crews())
                    .containsAll(twin.recoveryPlan().crews());
        }
    }

    /** The twin without the flows that a measure closed: no flow is no worse. */
    private static Twin left(Twin before, Twin after) {
        Set<String> left = after.flows().stream().map(Flow::id).collect(Collectors.toSet());
        TwinBuilder builder = before.toBuilder();
        builder.flows().removeIf(flow -> !left.contains(flow.id()));
        return builder.build();
    }

    private static <T> void each(
            Twin before, Twin after, Function<Twin, List<T>> list, Function<T, String> id, BiConsumer<T, T> notWorse) {
        Map<String, T> parts = list.apply(after).stream().collect(Collectors.toMap(id, part -> part));
        for (T part : list.apply(before)) {
            assertThat(parts).containsKey(id.apply(part));
            notWorse.accept(part, parts.get(id.apply(part)));
        }
    }

    private static void zone(Zone before, Zone after) {
        yes(before.networkDetection(), after.networkDetection());
        assertThat(after.internet()).isEqualTo(before.internet());
    }

    private static void flow(Flow before, Flow after) {
        yes(before.inspected(), after.inspected());
        if (!before.protocols().contains(Protocol.ANY)) {
            assertThat(before.protocols()).containsAll(after.protocols());
        }
    }

    private static void asset(Asset before, Asset after) {
        more(before.controls().endpointProtection(), after.controls().endpointProtection());
        more(before.controls().usb(), after.controls().usb());
        more(before.controls().logging(), after.controls().logging());
        less(before.controls().patchDelayDays(), after.controls().patchDelayDays());
        yes(before.controls().applicationControl(), after.controls().applicationControl());
        no(before.controls().sharedLocalAdministrator(), after.controls().sharedLocalAdministrator());
        no(before.exposed(), after.exposed());
        yes(before.goldenImage(), after.goldenImage());
        more(before.operatingSystem().supportEnds(), after.operatingSystem().supportEnds());
        within(before.services(), after.services());
        within(before.holds().sessions(), after.holds().sessions());
        within(before.holds().credentials(), after.holds().credentials());
        assertThat(after.zone()).startsWith(before.zone());
    }

    private static void account(Account before, Account after, Set<String> jumpHosts) {
        more(before.factors(), after.factors());
        yes(before.trained(), after.trained());
        assertThat(after.administers())
                .allMatch(id -> before.administers().contains(id)
                        || jumpHosts.contains(id)
                        || before.administers().stream().anyMatch(old -> id.startsWith(old + "-")));
    }

    private static void access(RemoteAccess before, RemoteAccess after) {
        more(before.factors(), after.factors());
        no(before.alwaysOn(), after.alwaysOn());
        if (before.jumpHost() != null) {
            assertThat(after.jumpHost()).isEqualTo(before.jumpHost());
        }
    }

    private static void dataset(Dataset before, Dataset after) {
        more(before.factors(), after.factors());
        yes(before.encrypted(), after.encrypted());
    }

    private static void copy(BackupCopy before, BackupCopy after) {
        yes(before.offline(), after.offline());
        yes(before.immutable(), after.immutable());
        more(before.restoreGigabytesPerHour(), after.restoreGigabytesPerHour());
        more(before.lastRestoreTest(), after.lastRestoreTest());
    }

    private static void care(ClinicalService before, ClinicalService after) {
        less(before.degradedMode().setUpHours(), after.degradedMode().setUpHours());
        more(before.degradedMode().shareKept(), after.degradedMode().shareKept());
        more(before.degradedMode().holdHours(), after.degradedMode().holdHours());
        less(before.degradedMode().fatiguePerDay(), after.degradedMode().fatiguePerDay());
        less(before.diversion().afterHours(), after.diversion().afterHours());
        assertThat(after.dependencies()).hasSameSizeAs(before.dependencies());
        for (int i = 0; i < before.dependencies().size(); i++) {
            Dependency dependency = after.dependencies().get(i);
            more(before.dependencies().get(i).keeps(), dependency.keeps());
        }
    }

    private static void plan(ReactionPlan before, ReactionPlan after) {
        more(before.alertActedOnByDay(), after.alertActedOnByDay());
        more(before.alertActedOnByNight(), after.alertActedOnByNight());
        less(before.decisionHours(), after.decisionHours());
        yes(before.mayIsolateHosts(), after.mayIsolateHosts());
        yes(before.mayIsolateZones(), after.mayIsolateZones());
        yes(before.mayDisableAccounts(), after.mayDisableAccounts());
        yes(before.mayCutInternet(), after.mayCutInternet());
        yes(before.mayCutSuppliers(), after.mayCutSuppliers());
        yes(before.mayDisconnectBackups(), after.mayDisconnectBackups());
    }

    private static void house(CommonControls before, CommonControls after) {
        yes(before.tieredAdministration(), after.tieredAdministration());
        yes(before.tamperProtection(), after.tamperProtection());
        more(before.mailFilter(), after.mailFilter());
        yes(before.accessReviewed(), after.accessReviewed());
    }

    private static void yes(@Nullable Boolean before, @Nullable Boolean after) {
        more(before, after);
    }

    private static void no(@Nullable Boolean before, @Nullable Boolean after) {
        less(before, after);
    }

    private static <C extends Comparable<? super C>> void more(@Nullable C before, @Nullable C after) {
        if (before != null) {
            assertThat(after).isNotNull();
            assertThat(before.compareTo(after)).isLessThanOrEqualTo(0);
        }
    }

    private static <C extends Comparable<? super C>> void less(@Nullable C before, @Nullable C after) {
        if (before != null) {
            assertThat(after).isNotNull();
            assertThat(before.compareTo(after)).isGreaterThanOrEqualTo(0);
        }
    }

    private static void within(@Nullable Collection<?> before, @Nullable Collection<?> after) {
        if (before != null) {
            assertThat(after).isNotNull();
            assertThat(before.containsAll(after)).isTrue();
        }
    }
}
