package eu.salvus.simulation.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.defence.Eradication;
import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.defence.ReactionRule;
import eu.salvus.simulation.defence.Sensor;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DefencePartTest {

    private static final int SATURDAY = 5 * 24;

    private final Clinic clinic = Clinic.of(Clinic.twin());
    private final DefencePart.Draft draft = compile(clinic, Clinic.scenario("ransomware-phishing"));

    private static DefencePart.Draft compile(Clinic clinic, Scenario scenario) {
        return new DefencePart(clinic.hospital(), clinic.unstated(), Response.builtIn(), scenario).compile();
    }

    private static DefencePart.Draft withTeams(Team... teams) {
        TwinBuilder twin = Clinic.twin().toBuilder();
        twin.teams().clear();
        twin.teams().addAll(List.of(teams));
        return compile(Clinic.of(twin.build()), Clinic.scenario("ransomware-phishing"));
    }

    private ReactionRule rule(ReactionKind kind) {
        return draft.rules().stream()
                .filter(rule -> rule.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> switchedBy(ReactionKind kind) {
        return IntStream.of(rule(kind).targets().getFirst().defences())
                .mapToObj(this::assetOf)
                .toList();
    }

    private String assetOf(int step) {
        return clinic.hospital().graph().asset(step);
    }

    @Test
    void theItTeamWatchesOnItsShiftsAndIsOnCallOtherwise() {
        boolean[] onShift = draft.watch().onShift();
        assertThat(onShift[7]).isFalse();
        assertThat(onShift[8]).isTrue();
        assertThat(onShift[17]).isTrue();
        assertThat(onShift[18]).isFalse();
        assertThat(onShift[SATURDAY + 10]).isFalse();
        assertThat(draft.watch().onCall().quantile(0.3)).isEqualTo(6);
    }

    @Test
    void helpUnderContractComesAfterItsOwnDelay() {
        Team firm = new Team("firm", null, Team.Kind.EXTERNAL_RESPONSE, 4, null, 4.0, null);
        Team unspoken = new Team("unspoken", null, Team.Kind.EXTERNAL_RESPONSE, 4, null, null, null);

        assertThat(withTeams(firm).eradication().mobilisation().quantile(0.5)).isCloseTo(4, within(1e-9));
        assertThat(withTeams(firm, unspoken).eradication().mobilisation().quantile(0.5))
                .isCloseTo(4, within(1e-9));
        assertThat(withTeams(unspoken).eradication().mobilisation().quantile(0.5))
                .isCloseTo(Response.builtIn().mobilisation().median(), within(1e-9));
    }

    @Test
    void whereNobodyWatchesSomebodyLooksAfterTwoDays() {
        DefencePart.Draft alone = withTeams(new Team("crisis", null, Team.Kind.CRISIS, 6, null, 2.0, null));
        assertThat(alone.watch().onShift()).containsOnly(false);
        assertThat(alone.watch().onCall().quantile(0.9)).isEqualTo(48);
    }

    @Test
    void shiftsThatNobodyStatedAreTheUsualOnes() {
        boolean[] it = withTeams(new Team("it", null, Team.Kind.IT, null, null, 3.0, null))
                .watch()
                .onShift();
        assertThat(it[9]).isTrue();
        assertThat(it[3]).isFalse();
        assertThat(it[SATURDAY + 9]).isFalse();
        boolean[] monitoring = withTeams(new Team("soc", null, Team.Kind.SECURITY_MONITORING, null, null, 3.0, null))
                .watch()
                .onShift();
        assertThat(monitoring).containsOnly(true);
    }

    @Test
    void whatThePlanForbidsIsNeverDoneAndWhatItAllowsHasTheChanceOfTheContent() {
        assertThat(rule(ReactionKind.CUT_INTERNET).probability()).isEqualTo(Assumed.known(0));
        assertThat(rule(ReactionKind.ISOLATE_ZONE).probability()).isEqualTo(Assumed.known(0));
        assertThat(rule(ReactionKind.SHUT_DOWN).probability().low()).isEqualTo(0.3);
        assertThat(rule(ReactionKind.SHUT_DOWN).probability().high()).isEqualTo(0.8);
    }

    @Test
    void whatThePlanLeavesOpenIsAsLikelyAsTheArchetypeSays() {
        // mayCutSuppliers is not stated: 0.3 to 0.7 of the hospitals may; those who may do so in 0.6 to 0.95 of the
        // cases.
        Assumed chance = rule(ReactionKind.CUT_SUPPLIER).probability();
        assertThat(chance.low()).isCloseTo(0.3 * 0.6, within(1e-12));
        assertThat(chance.high()).isCloseTo(0.7 * 0.95, within(1e-12));
        assertThat(clinic.unstated().groups().get(chance.group()).property()).isEqualTo("mayCutSuppliers");
    }

    @Test
    void theDirectionNeedsItsHoursToDecideAndThoseWhoWatchNone() {
        // Median 1 h to cut the Internet and 2 h to decide; half an hour to isolate a machine.
        assertThat(rule(ReactionKind.CUT_INTERNET).delay().quantile(0.5)).isCloseTo(3, within(1e-9));
        assertThat(rule(ReactionKind.ISOLATE_HOST).delay().quantile(0.5)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aMachineIsIsolatedAloneAndOnlyComputersAreRebuilt() {
        ReactionRule isolate = rule(ReactionKind.ISOLATE_HOST);
        int scanner = clinic.resource("ct-scanner");
        int target = isolate.targetOf()[scanner];
        int[] defences = isolate.targets().get(target).defences();
        assertThat(defences).hasSize(1);
        assertThat(assetOf(defences[0])).isEqualTo("ct-scanner");
        assertThat(isolate.targetOf()[clinic.resource("devices")]).isEqualTo(-1);
        ReactionRule rebuild = rule(ReactionKind.REBUILD_HOST);
        assertThat(rebuild.targetOf()[scanner]).isEqualTo(-1);
        int desk = clinic.resource("ward-pc-1");
        assertThat(rebuild.targets().get(rebuild.targetOf()[desk]).clears()).containsExactly(desk);
    }

    @Test
    void anAlertOnAMachineIsolatesItsZone() {
        ReactionRule isolate = rule(ReactionKind.ISOLATE_ZONE);
        int target = isolate.targetOf()[clinic.resource("pump-2")];
        assertThat(assetOf(isolate.targets().get(target).defences()[0])).isEqualTo("devices");
        assertThat(isolate.targetOf()[clinic.resource("ct-scanner")]).isEqualTo(target);
        assertThat(isolate.targetOf()[clinic.resource("vpn")]).isNotEqualTo(target);
    }

    @Test
    void onlyPrivilegedAccountsAreDisabledAndOnlyComputersSwitchedOff() {
        assertThat(switchedBy(ReactionKind.DISABLE_ACCOUNT))
                .containsExactly("domain-admin", "backup-job", "pixelray-support");
        assertThat(switchedBy(ReactionKind.SHUT_DOWN))
                .contains("record-db", "ward-pc-1")
                .doesNotContain("ct-scanner", "pump-1", "vpn", "telephones");
        assertThat(switchedBy(ReactionKind.PULL_BACKUPS_OFFLINE)).containsExactlyInAnyOrder("nightly", "monthly-tape");
    }

    @Test
    void threeLostMachinesAreACrisisAndInAPracticeOne() {
        assertThat(draft.escalation().lost()).isEqualTo(3);
        assertThat(compile(Clinic.of(practice()), Clinic.scenario("worm-legacy"))
                        .escalation()
                        .lost())
                .isEqualTo(1);
    }

    @Test
    void oneMachineThatAServiceCannotDoWithoutIsACrisisAndOneOfTwoIsNot() {
        List<Integer> vital = IntStream.of(draft.escalation().vital()).boxed().toList();
        assertThat(vital)
                .contains(
                        clinic.resource("record-db"),
                        clinic.resource("pacs-server"),
                        clinic.resource("hypervisor-1"),
                        clinic.resource("laboratory-system"))
                .doesNotContain(
                        clinic.resource("record-app-1"), clinic.resource("directory-1"), clinic.resource("ct-scanner"));
    }

    @Test
    void cleaningTakesTheSquareRootOfTheMachinesThatCareRestsOnAndNeverLessThanATenth() {
        Response content = Response.builtIn();
        // No machine of the practice serves care: a tenth of the whole time, in the middle and elsewhere.
        Eradication least =
                compile(Clinic.of(practice()), Clinic.scenario("worm-legacy")).eradication();
        assertThat(least.assessment().quantile(0.5))
                .isCloseTo(content.assessment().median() / 10, within(1e-9));
        assertThat(least.eradication().quantile(0.5))
                .isCloseTo(content.eradication().median() / 10, within(1e-9));
        assertThat(least.mobilisation().quantile(0.5))
                .isCloseTo(content.mobilisation().median(), within(1e-9));
        assertThat(draft.eradication().eradication().quantile(0.5))
                .isGreaterThan(least.eradication().quantile(0.5))
                .isLessThan(content.eradication().median());
    }

    private static Twin practice() {
        TwinBuilder twin = Clinic.twin().toBuilder();
        List<String> kept = List.of("office-pc-1", "office-pc-2");
        twin.assets().removeIf(asset -> !kept.contains(asset.id()));
        twin.digitalServices().clear();
        twin.clinicalServices().clear();
        twin.datasets().clear();
        twin.backupCopies().clear();
        twin.remoteAccesses().clear();
        twin.accounts()
                .removeIf(account ->
                        account.id().equals("pixelray-support") || account.id().equals("backup-job"));
        twin.recoveryPlan(eu.salvus.twin.RecoveryPlan.NONE);
        return twin.build();
    }

    @Test
    void sensorsHaveKeysOfTheirOwn() {
        assertThat(draft.sensors()).isNotEmpty();
        assertThat(draft.sensors().stream().map(Sensor::key)).doesNotHaveDuplicates();
    }

    @Test
    void aReactionThatDoesNotExistIsRefusedWithThoseThatDo() {
        Scenario given = Clinic.scenario("ransomware-phishing");
        Scenario wrong = new Scenario(
                given.id(),
                given.name(),
                given.summary(),
                given.realCase(),
                given.attemptsPerYear(),
                given.start(),
                given.entries(),
                given.attacker(),
                given.staffing(),
                given.campaign(),
                given.strike(),
                given.surge(),
                given.lasts(),
                given.horizonHours(),
                List.of("pray"),
                null);
        assertThatThrownBy(() -> compile(clinic, wrong))
                .hasMessageContaining("pray")
                .hasMessageContaining("isolate-machine")
                .hasMessageContaining("call-for-help");
    }
}
