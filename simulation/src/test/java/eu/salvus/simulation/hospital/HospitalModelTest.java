package eu.salvus.simulation.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.mal.MalException;
import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.graph.FirstPassage;
import eu.salvus.mal.random.Draws;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetypes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HospitalModelTest {

    private final HospitalModel hospital = HospitalModel.of(Hospital.twin());

    private int step(String id, String name) {
        int step = hospital.step(hospital.resource(id), name);
        assertThat(step).as(id + "." + name).isNotNegative();
        return step;
    }

    private boolean leads(String fromId, String fromStep, String toId, String toStep) {
        int from = step(fromId, fromStep);
        int to = step(toId, toStep);
        AttackGraph graph = hospital.graph();
        return IntStream.range(graph.childOffsets()[from], graph.childOffsets()[from + 1])
                .anyMatch(edge -> graph.children()[edge] == to);
    }

    private Assumed chance(String id, String defence) {
        return hospital.defences().stream()
                .filter(each -> each.step() == step(id, defence))
                .findFirst()
                .orElseThrow()
                .on();
    }

    @Test
    void everyPartThatAnAttackTouchesIsAResourceUnderItsOwnId() {
        Twin twin = hospital.twin();
        List<String> ids = List.of(
                "wards", "wards-servers", "staff", "maker", "desk-1", "vpn", "updates", "records", "online", "lab");
        assertThat(ids)
                .allSatisfy(id -> assertThat(hospital.id(hospital.resource(id))).isEqualTo(id));
        assertThat(hospital.resource("ehr"))
                .as("a service on the hospital's own machines")
                .isNegative();
        assertThat(twin.assets())
                .allSatisfy(asset -> assertThat(hospital.zoneOf(hospital.resource(asset.id())))
                        .isEqualTo(hospital.resource(asset.zone())));
    }

    @Test
    void stepsOfAResourceAreThoseOfTheGraph() {
        AttackGraph graph = hospital.graph();
        for (int resource = 0; resource < hospital.resources(); resource++) {
            for (int step = hospital.firstStep(resource); step < hospital.firstStep(resource + 1); step++) {
                assertThat(graph.asset(step)).isEqualTo(hospital.id(resource));
                assertThat(hospital.step(resource, graph.step(step))).isEqualTo(step);
            }
        }
        assertThat(hospital.firstStep(hospital.resources())).isEqualTo(graph.steps());
    }

    @Test
    void nothingOfTheHospitalIsTakenBeforeTheAttackBegins() {
        Set<String> always = Set.of("connected", "open");
        FirstPassage passage = new FirstPassage(hospital.graph());
        for (int run = 0; run < 50; run++) {
            passage.run(Draws.run(3, run));
            for (int i = 0; i < passage.reached(); i++) {
                assertThat(always).contains(hospital.graph().step(passage.reached(i)));
            }
        }
    }

    @Test
    void aFlowCarriesWhatItsProtocolsAllow() {
        assertThat(leads("wards-servers", "pass", "servers", "loginArrives")).isTrue();
        assertThat(leads("wards-servers", "carriesExploit", "servers", "weaknessArrives"))
                .isTrue();
        assertThat(leads("wards-servers", "carriesExploit", "servers", "applicationArrives"))
                .isTrue();
        assertThat(leads("servers-devices", "pass", "devices", "loginArrives")).isFalse();
        assertThat(leads("servers-devices", "carriesExploit", "devices", "weaknessArrives"))
                .isFalse();
        assertThat(leads("servers-devices", "carriesExploit", "devices", "applicationArrives"))
                .isTrue();
    }

    @Test
    void computersTrustTheDirectoryAndForeignSystemsAndDevicesDoNot() {
        String directory = HospitalIds.DIRECTORY;
        assertThat(leads(directory, "owned", "desk-1", "administratorKnown")).isTrue();
        assertThat(leads(directory, "owned", "hypervisor", "administratorKnown"))
                .isTrue();
        assertThat(leads(directory, "owned", "records-server", "administratorKnown"))
                .isFalse();
        assertThat(leads(directory, "owned", "scanner", "administratorKnown")).isFalse();
        assertThat(leads("dc", "foothold", directory, "authorityHeld")).isTrue();
        assertThat(leads("admins", "usable", directory, "owned")).isTrue();
        assertThat(leads("staff", "usable", directory, "owned")).isFalse();
    }

    @Test
    void mailIsReadWherePeopleWithMailboxesSit() {
        assertThat(leads(HospitalIds.INTERNET, "mailOpen", "desk-1", "openMail"))
                .isTrue();
        assertThat(leads(HospitalIds.INTERNET, "mailOpen", "desk-2", "openMail"))
                .isTrue();
        assertThat(leads(HospitalIds.INTERNET, "mailOpen", "staff", "passwordPhished"))
                .isTrue();
        assertThat(leads(HospitalIds.INTERNET, "mailOpen", "engineer", "passwordPhished"))
                .isFalse();
    }

    @Test
    void waysInLeadWhereTheTwinSays() {
        assertThat(leads("staff", "passwordUsable", "vpn", "secretKnown")).isTrue();
        assertThat(leads("vpn", "inside", "servers", "loginArrives")).isTrue();
        assertThat(leads("gateway", "foothold", "vpn", "entered")).isTrue();
        assertThat(leads("gateway", "foothold", "service", "entered")).isFalse();
        assertThat(leads("maker", "breach", "service", "supplierReach")).isTrue();
        assertThat(leads("service", "inside", "scanner", "loginOffered")).isTrue();
        assertThat(leads("updates", "delivers", "scanner", "run")).isTrue();
        assertThat(leads("host", "halt", "lab", "stopped")).isTrue();
        assertThat(leads("host", "breach", "results", "heldByThief")).isTrue();
        assertThat(leads("staff", "known", "results", "passwordKnown")).isTrue();
        assertThat(leads("hypervisor", "foothold", "records", "located")).isTrue();
    }

    @Test
    void allSessionsPassThroughAJumpHost() {
        TwinBuilder twin = Hospital.builder();
        twin.remoteAccesses()
                .add(new RemoteAccess("guarded", null, "maker", List.of("servers"), null, true, 1, "desk-1", null));
        HospitalModel guarded = HospitalModel.of(twin.build());
        AttackGraph graph = guarded.graph();
        int inside = graph.find("guarded", "inside");
        assertThat(IntStream.range(graph.childOffsets()[inside], graph.childOffsets()[inside + 1])
                        .mapToObj(edge -> graph.asset(graph.children()[edge])))
                .contains("desk-1")
                .doesNotContain("servers");
    }

    @Test
    void aMachineThatLetsTheInternetSignInIsARemoteAccess() {
        TwinBuilder twin = Hospital.builder();
        twin.assets()
                .add(Asset.builder("terminal")
                        .kind(Asset.Kind.SERVER)
                        .zone("servers")
                        .exposed(true)
                        .services(EnumSet.of(Protocol.RDP))
                        .build());
        HospitalModel exposed = HospitalModel.of(twin.build());
        assertThat(exposed.resource(HospitalIds.exposedSignIn("terminal"))).isNotNegative();
        assertThat(hospital.resource(HospitalIds.exposedSignIn("gateway"))).isNotNegative();
        assertThat(hospital.resource(HospitalIds.exposedSignIn("desk-1"))).isNegative();
    }

    @Test
    void withoutADirectoryAMachineWithRecordsMakesTheAttackerReady() {
        TwinBuilder twin = Hospital.builder();
        twin.accounts().removeIf(account -> account.id().equals("admins"));
        twin.assets().removeIf(asset -> Role.DOMAIN_CONTROLLER.equals(asset.role()));
        twin.backupCopies().clear();
        HospitalModel practice = HospitalModel.of(twin.build());
        assertThat(practice.resource(HospitalIds.DIRECTORY)).isNegative();
        AttackGraph graph = practice.graph();
        int ready = graph.find(HospitalIds.CAMPAIGN, "ready");
        assertThat(IntStream.range(graph.parentOffsets()[ready], graph.parentOffsets()[ready + 1])
                        .mapToObj(edge -> graph.asset(graph.parents()[edge])))
                .containsExactly("records-server");
    }

    @Test
    void whatIsStatedIsKnownAndWhatIsNotIsARange() {
        assertThat(chance("tape", "offline")).isEqualTo(Assumed.known(1));
        assertThat(chance("online", "offline")).isEqualTo(Assumed.known(0));
        assertThat(chance("staff", "secondFactor")).isEqualTo(Assumed.known(0));
        assertThat(chance("vpn", "onDemand")).isEqualTo(Assumed.known(0));
        Assumed patched = chance("desk-1", "patched");
        assertThat(patched.low()).isLessThan(patched.high());
        AssumptionGroup group = hospital.groups().get(patched.group());
        assertThat(group)
                .isEqualTo(new AssumptionGroup("controls.patchDelayDays", "asset/workstation/-/clinical", 2, 2));
        assertThat(chance("desk-2", "patched").group()).isEqualTo(patched.group());
        assertThat(chance("records-server", "patched").group()).isNotEqualTo(patched.group());
    }

    @Test
    void theModelHasTheMiddleOfEachRange() {
        assertThat(hospital.defences())
                .allSatisfy(defence -> assertThat(hospital.graph().defenceProbability(defence.step()))
                        .isEqualTo(defence.on().at(0.5)));
    }

    @Test
    void anAddedUnreachableMachineChangesNoKeyChanceOrEdgeOfTheOthers() {
        TwinBuilder twin = Hospital.builder();
        twin.zones()
                .add(0, new eu.salvus.twin.Zone("island", null, null, eu.salvus.twin.Zone.Kind.BUILDING, false, false));
        twin.assets()
                .add(
                        0,
                        Asset.builder("lift")
                                .kind(Asset.Kind.BUILDING_SYSTEM)
                                .zone("island")
                                .build());
        HospitalModel more = HospitalModel.of(twin.build());
        assertThat(titles(more)).containsAll(titles(hospital));
        Set<String> added = new HashSet<>(titles(more));
        added.removeAll(titles(hospital));
        assertThat(added).allMatch(title -> title.contains("lift") || title.contains("island"));
    }

    /** Every edge, with the chance of its parent when that is a defence. */
    private static Set<String> titles(HospitalModel model) {
        AttackGraph graph = model.graph();
        Set<String> titles = new HashSet<>();
        for (int step = 0; step < graph.steps(); step++) {
            for (int edge = graph.childOffsets()[step]; edge < graph.childOffsets()[step + 1]; edge++) {
                titles.add(graph.title(step) + "@" + graph.defenceProbability(step) + " -> "
                        + graph.title(graph.children()[edge]));
            }
        }
        return titles;
    }

    @Test
    void cutsAreTheDefencesOfTheirResources() {
        assertThat(hospital.cut(Cut.ISOLATE_HOST, hospital.resource("scanner"))).isEqualTo(step("scanner", "isolated"));
        assertThat(hospital.cut(Cut.ISOLATE_ZONE, hospital.resource("scanner"))).isNegative();
        assertThat(hospital.cut(Cut.ISOLATE_HOST, hospital.resource("wards"))).isNegative();
        assertThat(hospital.cut(Cut.ISOLATE_ZONE, hospital.resource("wards"))).isEqualTo(step("wards", "isolated"));
        assertThat(hospital.cut(Cut.DISCONNECT_BACKUP, hospital.resource("online")))
                .isEqualTo(step("online", "offline"));
        assertThat(hospital.steps("Machine", "isolated"))
                .hasSize(hospital.twin().assets().size());
    }

    @Test
    void aCopyRestoresTheMachinesOfWhatItIsOf() {
        assertThat(hospital.copies())
                .hasSize(2)
                .allSatisfy(copy -> assertThat(copy.restores())
                        .containsExactlyInAnyOrder(hospital.resource("records"), hospital.resource("records-server")));
        assertThat(hospital.records()).extracting(each -> each.stated().id()).containsExactly("records", "results");
    }

    @Test
    void aSensorWatchesOnlyWhatItIsOn() {
        SensorTable sensors = hospital.sensors();
        int worm = step("scanner", "wormInfect");
        assertThat(IntStream.range(sensors.first(worm), sensors.first(worm + 1)).mapToObj(sensors::detection))
                .extracting(SensorTable.Detection::sensor)
                .as("its zone is known to have no network sensor")
                .doesNotContain(SensorKind.NETWORK);
        int first = step("dc", "wormInfect");
        int second = step("hypervisor", "wormInfect");
        assertThat(networkKeys(sensors, first)).isNotEmpty().isEqualTo(networkKeys(sensors, second));
    }

    private static List<Long> networkKeys(SensorTable sensors, int step) {
        return IntStream.range(sensors.first(step), sensors.first(step + 1))
                .mapToObj(sensors::detection)
                .filter(detection -> detection.sensor() == SensorKind.NETWORK)
                .map(SensorTable.Detection::key)
                .toList();
    }

    @Test
    void aReferenceToNothingIsRefusedWithItsName() {
        TwinBuilder twin = Hospital.builder();
        twin.zones().removeIf(zone -> zone.id().equals("devices"));
        assertThatThrownBy(() -> HospitalModel.of(twin.build()))
                .isInstanceOf(MalException.class)
                .hasMessageContaining("scanner");
    }

    @Test
    void theDistrictHospitalHasAboutTwentyFiveStepsPerMachineAndTwoEdgesPerStep() {
        Twin twin = Archetypes.named("district-hospital")
                .orElseThrow()
                .generate(Answers.NONE, 1)
                .twin();
        HospitalModel district = HospitalModel.of(twin);
        double assets = twin.assets().size();
        assertThat(district.graph().steps() / assets).isBetween(20.0, 28.0);
        assertThat((double) district.graph().edges() / district.graph().steps()).isLessThan(4);
        assertThat(district.plan().build().steps()).isEqualTo(district.graph().steps());
    }

    @TestFactory
    Stream<DynamicTest> everyArchetypeCompilesAndCanBeAttacked() {
        return Archetypes.all().stream()
                .map(archetype -> DynamicTest.dynamicTest(archetype.id(), () -> {
                    HospitalModel model =
                            HospitalModel.of(archetype.generate(Answers.NONE, 1).twin());
                    int campaign = model.resource(HospitalIds.CAMPAIGN);
                    int entry = model.step(campaign, "phish");
                    int inside = model.step(campaign, "inside");
                    FirstPassage passage = new FirstPassage(model.graph());
                    boolean taken = false;
                    for (int run = 0; run < 100 && !taken; run++) {
                        passage.run(Draws.run(7, run), entry);
                        taken = passage.time(inside) < Double.POSITIVE_INFINITY;
                    }
                    assertThat(taken)
                            .as("some mail of a hundred campaigns is opened")
                            .isTrue();
                    assertThat(model.groups())
                            .allSatisfy(group -> assertThat(group.unknown()).isBetween(0, group.things()));
                }));
    }
}
