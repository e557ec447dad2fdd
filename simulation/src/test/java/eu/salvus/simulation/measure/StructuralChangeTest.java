package eu.salvus.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Crew;
import eu.salvus.twin.DegradedMode;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Diversion;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Holds;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.twin.Profile;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.RecoveryPlan;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Supplier;
import eu.salvus.twin.Team;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.WeeklyProfile;
import eu.salvus.twin.Zone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StructuralChangeTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private static Measure measure(String change) {
        String text = """
                salvus-measures: 1
                measures:
                  - id: change
                    name: {en: Change, fr: Changement}
                    summary: {en: Changes., fr: Change.}
                    by: it
                    changes:
                      - %s
                    effectiveness: {share: 1, source: test}
                    cost: {unit: part, source: test}
                    staffDays: {source: test}
                    leadTimeDays: 1
                    howTo: {en: So., fr: Ainsi.}
                """.formatted(change);
        List<MeasureGroup> groups = List.of(new MeasureGroup("group", new LocalText("Group", "Groupe")));
        return Measures.read(groups, List.of(new ContentFile("group.yaml", text)))
                .all()
                .getFirst();
    }

    private static Twin after(String change, TwinBuilder twin) {
        return Measures.patched(twin.build(), List.of(measure(change)), Effect.MIDDLE);
    }

    private static TwinBuilder hospital() {
        TwinBuilder twin = Twin.builder("small", "Small hospital", AS_OF);
        twin.zones().add(new Zone("wards", null, null, Zone.Kind.CLINICAL, true, true));
        twin.zones().add(new Zone("servers", null, null, Zone.Kind.SERVERS, false, null));
        twin.flows().add(new Flow("wards-servers", "wards", "servers", Set.of(Protocol.SMB, Protocol.HL7), null));
        twin.accounts().add(new Account("engineer", null, Account.Tier.VENDOR, 1, 5, List.of("wards"), null, null));
        twin.accounts().add(new Account("chief", null, Account.Tier.DOMAIN, 1, 1, List.of(), null, null));
        twin.suppliers().add(new Supplier("maker", null, null));
        twin.profiles()
                .add(Asset.builder("pump")
                        .kind(Asset.Kind.MEDICAL_DEVICE)
                        .zone("wards")
                        .role("infusion-pump")
                        .holds(new Holds(List.of("chief"), List.of()))
                        .buildProfile());
        Profile pump = twin.profiles().getFirst();
        twin.assets()
                .add(Asset.builder("pump-old")
                        .operatingSystem(new OperatingSystem("Windows 7", AS_OF.minusYears(6)))
                        .profile(pump)
                        .build());
        twin.assets()
                .add(Asset.builder("pump-new")
                        .operatingSystem(new OperatingSystem("Windows 11", AS_OF.plusYears(2)))
                        .profile(pump)
                        .build());
        twin.remoteAccesses()
                .add(new RemoteAccess(
                        "access", null, "maker", List.of("wards"), "engineer", true, 1, null, Set.of(Protocol.RDP)));
        twin.clinicalServices()
                .add(new ClinicalService(
                        "care",
                        null,
                        ClinicalService.Kind.INPATIENT,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Dependency.Assets(List.of(), List.of("wards"), List.of("infusion-pump"), 0.5)),
                        null,
                        DegradedMode.UNKNOWN,
                        null,
                        null,
                        null,
                        Diversion.UNKNOWN,
                        1));
        return twin;
    }

    @Test
    void aSeparatedDeviceTakesAlongOnlyWhatItNeeds() {
        Twin twin = after(
                "{separate: asset, where: {support: ended}, into: {suffix: old, keeps: [hl7, vendor], inspected: true}}",
                hospital());
        TwinIndex index = TwinIndex.of(twin);

        assertThat(index.asset("pump-old").zone()).isEqualTo("wards-old");
        assertThat(index.asset("pump-new").zone()).isEqualTo("wards");
        assertThat(index.zone("wards-old"))
                .isEqualTo(new Zone("wards-old", null, null, Zone.Kind.CLINICAL, false, true));
        assertThat(twin.flows())
                .containsExactlyInAnyOrder(
                        new Flow("wards-servers", "wards", "servers", Set.of(Protocol.SMB, Protocol.HL7), null),
                        new Flow("wards-servers-from-old", "wards-old", "servers", Set.of(Protocol.HL7), true),
                        new Flow(
                                "flow-wards-to-old", "wards", "wards-old", Set.of(Protocol.HL7, Protocol.VENDOR), true),
                        new Flow(
                                "flow-wards-from-old",
                                "wards-old",
                                "wards",
                                Set.of(Protocol.HL7, Protocol.VENDOR),
                                true));
    }

    @Test
    void careStillCountsASeparatedDeviceAndWhoServedItStillReachesIt() {
        Twin twin = after("{separate: asset, where: {support: ended}, into: {suffix: old, keeps: [hl7]}}", hospital());

        Dependency.Assets pumps = (Dependency.Assets)
                twin.clinicalServices().getFirst().dependencies().getFirst();
        assertThat(twin.assets()).allMatch(pumps::includes);
        assertThat(twin.accounts().getFirst().administers()).containsExactly("wards", "wards-old");
        assertThat(twin.remoteAccesses().getFirst().to()).containsExactly("wards", "wards-old");
    }

    @Test
    void closedProtocolsAreGoneAndSoIsAFlowOfWhichNothingIsLeft() {
        TwinBuilder twin = hospital();
        twin.flows().add(new Flow("all", "servers", "wards", Set.of(Protocol.ANY), null));

        Twin some = after("{restrict: flow, without: [smb, rdp]}", twin);
        Twin none = after("{restrict: flow, where: {from: clinical}, without: [smb, hl7]}", twin);

        assertThat(some.flows().getFirst().protocols()).containsExactly(Protocol.HL7);
        assertThat(some.flows().getLast().protocols())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Protocol.ANY, Protocol.SMB, Protocol.RDP)));
        assertThat(none.flows()).extracting(Flow::id).containsExactly("all");
    }

    @Test
    void aFlowThatAServiceRequiresIsNeverRemoved() {
        TwinBuilder twin = hospital();
        twin.digitalServices()
                .add(new DigitalService(
                        "record",
                        null,
                        DigitalService.Kind.EHR,
                        List.of(new Requirement.Flows(List.of("wards-servers"))),
                        null,
                        List.of(),
                        null));

        assertThat(after("{restrict: flow, without: [smb, hl7]}", twin)).isEqualTo(twin.build());
    }

    @Test
    void whatAMachineListensOnWithoutSayingSoIsClosedToo() {
        TwinBuilder twin = hospital();
        twin.assets()
                .add(Asset.builder("desk")
                        .kind(Asset.Kind.WORKSTATION)
                        .zone("wards")
                        .build());

        Twin patched = after("{restrict: asset, where: {kind: workstation}, without: [smb]}", twin);

        // A workstation listens to SMB with a chance of 0.9, to RDP of 0.4.
        assertThat(patched.assets().getLast().services()).isEmpty();
    }

    @Test
    void aForgottenSessionDoesNotComeBackFromTheProfile() {
        Twin twin = after("{forget: asset, where: {support: ended}, accounts: domain}", hospital());

        assertThat(twin.assets().getFirst().holds()).isEqualTo(Holds.NOTHING);
        assertThat(twin.assets().getLast().holds().sessions()).containsExactly("chief");
    }

    @Test
    void anOfflineCopyIsAddedOnlyWhereThereIsNone() {
        TwinBuilder twin = hospital();
        twin.backupCopies()
                .add(new BackupCopy(
                        "nightly", null, List.of("pump-old"), 24.0, null, "servers", false, null, 100.0, 50.0, null));
        String change = "{copyOffline: backup-copy, where: {offline: [\"no\", unknown]}, everyHours: 168}";

        Twin once = after(change, twin);

        assertThat(once.backupCopies()).hasSize(2);
        assertThat(once.backupCopies().getLast())
                .isEqualTo(new BackupCopy(
                        "nightly-offline",
                        null,
                        List.of("pump-old"),
                        168.0,
                        null,
                        "servers",
                        true,
                        null,
                        100.0,
                        25.0,
                        null));
        assertThat(after(change, once.toBuilder())).isEqualTo(once);
    }

    @Test
    void suppliersAreLedThroughAJumpHostThatLeadsOnOnlyToWhereTheyWent() {
        Twin twin = after("{throughJumpHost: remote-access, where: {of: supplier}}", hospital());
        TwinIndex index = TwinIndex.of(twin);

        assertThat(twin.remoteAccesses().getFirst().jumpHost()).isEqualTo("jump-host");
        assertThat(index.asset("jump-host").zone()).isEqualTo("jump-zone");
        assertThat(index.account("engineer").administers()).containsExactly("wards", "jump-host");
        assertThat(twin.flows())
                .filteredOn(flow -> flow.from().equals("jump-zone"))
                .containsExactly(new Flow("flow-jump-zone-wards", "jump-zone", "wards", Set.of(Protocol.RDP), true));
    }

    @Test
    void aJumpHostThatIsThereIsUsed() {
        TwinBuilder twin = hospital();
        twin.assets()
                .add(Asset.builder("gate")
                        .kind(Asset.Kind.SERVER)
                        .role("jump-host")
                        .zone("servers")
                        .build());

        Twin patched = after("{throughJumpHost: remote-access}", twin);

        assertThat(patched.remoteAccesses().getFirst().jumpHost()).isEqualTo("gate");
        assertThat(patched.assets()).isEqualTo(twin.build().assets());
    }

    @Test
    void aJumpHostThatIsThereLeadsOnToWhereTheAccessesWent() {
        TwinBuilder twin = hospital();
        twin.flows().add(new Flow("known", "servers", "wards", Set.of(Protocol.SSH), null));
        twin.flows().add(new Flow("flow-servers-wards", "wards", "servers", Set.of(Protocol.DNS), null));
        twin.assets()
                .add(Asset.builder("jump-host")
                        .kind(Asset.Kind.SERVER)
                        .role("jump-host")
                        .zone("servers")
                        .build());
        twin.remoteAccesses()
                .add(new RemoteAccess(
                        "shell",
                        null,
                        null,
                        List.of("wards", "servers"),
                        "chief",
                        true,
                        1,
                        null,
                        Set.of(Protocol.SSH)));

        Twin patched = after("{throughJumpHost: remote-access}", twin);

        assertThat(patched.zones()).isEqualTo(twin.build().zones());
        assertThat(patched.flows())
                .startsWith(twin.build().flows().toArray(Flow[]::new))
                .hasSize(4)
                .last()
                .isEqualTo(new Flow("flow-servers-wards-2", "servers", "wards", Set.of(Protocol.RDP), true));
        assertThat(TwinIndex.of(patched).account("engineer").administers()).containsExactly("wards", "jump-host");
        HospitalModel.of(patched);
    }

    @Test
    void aMachineThatOnlyHasTheNameIsNoJumpHost() {
        TwinBuilder twin = hospital();
        twin.suppliers().add(new Supplier("jump-zone", null, null));
        twin.assets()
                .add(Asset.builder("jump-host")
                        .kind(Asset.Kind.SERVER)
                        .role("printer")
                        .zone("servers")
                        .build());

        Twin patched = after("{throughJumpHost: remote-access}", twin);

        assertThat(patched.remoteAccesses().getFirst().jumpHost()).isEqualTo("jump-host-2");
        assertThat(TwinIndex.of(patched).asset("jump-host-2").zone()).isEqualTo("jump-zone-2");
        assertThat(patched.flows().getLast())
                .isEqualTo(new Flow("flow-jump-zone-2-wards", "jump-zone-2", "wards", Set.of(Protocol.RDP), true));
        HospitalModel.of(patched);
    }

    @Test
    void aTeamIsAddedUnlessItsHoursAreCovered() {
        String change = "{addTeam: watch, kind: security-monitoring, people: 8, onDuty: 1, onCallDelayHours: 0.5}";
        TwinBuilder byDay = hospital();
        byDay.teams()
                .add(new Team(
                        "day",
                        null,
                        Team.Kind.SECURITY_MONITORING,
                        2,
                        WeeklyProfile.of(WeeklyProfile.Block.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, 8, 18, 1)),
                        null,
                        null));
        TwinBuilder always = hospital();
        always.teams()
                .add(new Team(
                        "always", null, Team.Kind.SECURITY_MONITORING, 10, WeeklyProfile.constant(1), null, null));

        assertThat(after(change, byDay).teams()).extracting(Team::id).containsExactly("day", "watch");
        assertThat(after(change, always).teams()).extracting(Team::id).containsExactly("always");
    }

    @Test
    void handsAreAddedOnlyToAKnownNumberOfHands() {
        String change = "{addCrew: helpers, kind: workstation, people: 8, hoursPerDay: 8}";
        Crew own = new Crew("own", null, Crew.Kind.WORKSTATION, 3, 10.0);

        Twin known = after(change, hospital().recoveryPlan(new RecoveryPlan(List.of(), List.of(own))));
        Twin unknown = after(change, hospital());

        assertThat(known.recoveryPlan().crews())
                .containsExactly(own, new Crew("helpers", null, Crew.Kind.WORKSTATION, 8, 8.0));
        assertThat(unknown.recoveryPlan()).isEqualTo(RecoveryPlan.NONE);
    }

    @Test
    void aChangeOfTheWholeHouseForAShareOfItIsRefused() {
        Measure whole = measure("{improve: reaction-plan, to: {mayIsolateHosts: true}}");

        List<String> errors = CatalogueCheck.errors(List.of(Sketch.with(whole, 0.5, new Amount(1, 1))));

        assertThat(errors).singleElement().asString().contains("whole, for a share of it");
    }
}
