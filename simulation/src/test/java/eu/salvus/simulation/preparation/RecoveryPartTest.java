package eu.salvus.simulation.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.content.Duration;
import eu.salvus.simulation.hospital.HospitalIds;
import eu.salvus.simulation.recovery.Crew;
import eu.salvus.simulation.recovery.Priority;
import eu.salvus.simulation.recovery.Remedy;
import eu.salvus.simulation.unknown.Assumed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecoveryPartTest {

    private final Clinic clinic = Clinic.of(Clinic.twin());
    private final RecoveryPart.Draft draft = compile(null);

    private RecoveryPart.Draft compile(@Nullable Duration supplierOutage) {
        Map<String, Double> weights = Map.of("mail-1", 5.0, "ct-scanner", 7.0);
        return new RecoveryPart(clinic.hospital(), clinic.unstated(), RecoveryWork.builtIn(), weights)
                .compile(supplierOutage);
    }

    private RecoveryPart.Planned planned(String id) {
        return draft.remedies().get(clinic.resource(id));
    }

    private Remedy.ByCrew byCrew(String id) {
        return (Remedy.ByCrew) planned(id).remedy();
    }

    private Priority priority(String id) {
        return planned(id).priority();
    }

    private Crew crew(eu.salvus.twin.Crew.Kind kind) {
        return draft.crews().get(draft.crewOf().get(kind));
    }

    @Test
    void crewsAreThoseOfThePlanAndWhereItNamesNoneTheMiddleOfTheArchetypes() {
        assertThat(crew(eu.salvus.twin.Crew.Kind.SERVER)).isEqualTo(new Crew("server", 2, 12, 7));
        assertThat(crew(eu.salvus.twin.Crew.Kind.WORKSTATION)).isEqualTo(new Crew("workstation", 3, 10, 7));
        // 1 to 4 people, 8 to 14 hours a day.
        assertThat(crew(eu.salvus.twin.Crew.Kind.NETWORK)).isEqualTo(new Crew("network", 3, 11, 7));
    }

    @Test
    void eachSortOfMachineHasItsCrew() {
        assertThat(byCrew("record-db").crew()).isEqualTo(draft.crewOf().get(eu.salvus.twin.Crew.Kind.SERVER));
        assertThat(byCrew("ward-pc-1").crew()).isEqualTo(draft.crewOf().get(eu.salvus.twin.Crew.Kind.WORKSTATION));
        assertThat(byCrew("ct-scanner").crew()).isEqualTo(draft.crewOf().get(eu.salvus.twin.Crew.Kind.DEVICE));
        assertThat(byCrew("vpn").crew()).isEqualTo(draft.crewOf().get(eu.salvus.twin.Crew.Kind.NETWORK));
    }

    @Test
    void aServerIsRestoredFromEveryCopyOfWhatIsOnItInTheOrderOfTheTwin() {
        List<Remedy.FromCopy> copies = byCrew("record-db").copies();
        assertThat(copies).extracting(Remedy.FromCopy::copy).containsExactly(0, 1);
        assertThat(byCrew("pacs-server").copies())
                .extracting(Remedy.FromCopy::copy)
                .containsExactly(0);
        assertThat(byCrew("emergency-pc").copies()).isEmpty();
    }

    @Test
    void theTransferOfACopyIsSharedByItsMachines() {
        // 18,000 GB at 250 GB an hour, for the machines record-db, pacs-server, directory-1 and files.
        assertThat(byCrew("record-db").copies().getFirst().transferHours()).isEqualTo(Assumed.known(18));
        // 4,000 GB for record-db and directory-1, at an unknown 50 to 800 GB an hour of which ratios count.
        Assumed tape = byCrew("record-db").copies().getLast().transferHours();
        assertThat(tape.low()).isEqualTo(2.5);
        assertThat(tape.high()).isEqualTo(40);
        assertThat(tape.at(0.5)).isCloseTo(10, within(1e-9));
    }

    @Test
    void aVirtualMachineWaitsForItsHost() {
        assertThat(byCrew("record-db").after()).containsExactly(clinic.resource("hypervisor-1"));
        assertThat(byCrew("hypervisor-1").after()).isEmpty();
    }

    @Test
    void machinesComeInThePlaceOfTheirServiceAndTheirHostWithTheFirst() {
        assertThat(priority("directory-2").place()).isZero();
        assertThat(priority("telephones").place()).isEqualTo(1);
        assertThat(priority("record-db").place()).isEqualTo(2);
        assertThat(priority("pacs-server").place()).isEqualTo(3);
        assertThat(priority("hypervisor-1").place()).isZero();
    }

    @Test
    void whatHasNoPlaceComesByTheCareThatDependsOnIt() {
        assertThat(priority("mail-1").place()).isEqualTo(-1);
        assertThat(priority("mail-1").weight()).isEqualTo(5);
        assertThat(priority("ct-scanner")).isLessThan(priority("mail-1"));
        assertThat(priority("mail-1")).isLessThan(priority("ward-pc-1"));
        assertThat(priority("pacs-server")).isLessThan(priority("ct-scanner"));
    }

    @Test
    void aZoneIsReconnectedOnceMostOfItsMachinesAreBackAndTheInternetOnceTheServersAre() {
        Remedy.Reconnect devices = (Remedy.Reconnect) planned("devices").remedy();
        assertThat(devices.share()).isEqualTo(0.8);
        assertThat(devices.behind())
                .containsExactlyInAnyOrder(
                        clinic.resource("pump-1"),
                        clinic.resource("pump-2"),
                        clinic.resource("pump-3"),
                        clinic.resource("ct-scanner"),
                        clinic.resource("blood-analyser"));
        Remedy.Reconnect internet =
                (Remedy.Reconnect) planned(HospitalIds.INTERNET).remedy();
        assertThat(internet.behind())
                .contains(clinic.resource("record-db"))
                .doesNotContain(clinic.resource("ward-pc-1"));
    }

    @Test
    void aHostedServiceComesBackByItsSupplierWhenTheScenarioSaysSo() {
        int laboratory = clinic.resource("laboratory-system");
        assertThat(draft.remedies()).doesNotContainKey(laboratory);
        RecoveryPart.Draft outage = compile(new Duration(100, 300));
        assertThat(outage.remedies().get(laboratory).remedy()).isInstanceOf(Remedy.BySupplier.class);
    }

    @Test
    void identityIsRebuiltForTheDirectoryAndTheNetworkForItsDevices() {
        assertThat(draft.identityResources())
                .containsExactlyInAnyOrder(clinic.resource("directory-1"), clinic.resource("directory-2"));
        assertThat(draft.networkResources()).containsExactly(clinic.resource("vpn"));
        assertThat(draft.servers()).contains(draft.identityResources());
    }
}
