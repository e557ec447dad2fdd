package eu.salvus.inventory.merge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.inventory.FileReading;
import eu.salvus.inventory.Inventory;
import eu.salvus.inventory.format.InventoryReader;
import eu.salvus.inventory.proposal.Decisions;
import eu.salvus.inventory.proposal.Proposals;
import eu.salvus.inventory.proposal.Proposer;
import eu.salvus.inventory.proposal.ZoneReason;
import eu.salvus.twin.Asset;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.yaml.TwinDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of GLPI as a French hospital exports it, merged into a hospital that an archetype made up. */
class FrenchHospitalTest {
    private static final String TWIN = """
            salvus-twin: 1
            id: hospital
            name: Hospital
            asOf: 2026-01-01
            zones:
              - {id: clinical, kind: clinical}
              - {id: administration, kind: administration}
              - {id: devices, kind: medical-devices}
              - {id: servers, kind: servers}
              - {id: backup, kind: backup}
            accounts:
              - {id: staff-emergency, tier: user}
              - {id: domain-administrators, tier: domain}
            assets:
              - {id: ws-emergency-01, kind: workstation, role: workstation-emergency, zone: clinical, holds: {sessions: [staff-emergency, domain-administrators]}} # assumption
              - {id: ws-emergency-02, kind: workstation, role: workstation-emergency, zone: clinical} # assumption
              - {id: ws-icu-01, kind: workstation, role: workstation-icu, zone: clinical} # assumption
              - {id: ws-theatre-01, kind: workstation, role: workstation-theatre, zone: clinical} # assumption
              - {id: ws-imaging-01, kind: workstation, role: workstation-imaging, zone: clinical} # assumption
              - {id: ws-laboratory-01, kind: workstation, role: workstation-laboratory, zone: clinical} # assumption
              - {id: ws-pharmacy-01, kind: workstation, role: workstation-pharmacy, zone: clinical} # assumption
              - {id: ws-administration-01, kind: workstation, role: workstation-administration, zone: administration} # assumption
              - {id: pump-emergency-01, kind: medical-device, role: infusion-pump, zone: devices} # assumption
              - {id: pump-icu-01, kind: medical-device, role: infusion-pump, zone: devices} # assumption
              - {id: monitor-emergency-01, kind: medical-device, role: patient-monitor, zone: devices} # assumption
              - {id: monitor-icu-01, kind: medical-device, role: patient-monitor, zone: devices} # assumption
              - {id: ventilator-theatre-01, kind: medical-device, role: ventilator, zone: devices} # assumption
              - {id: ventilator-icu-01, kind: medical-device, role: ventilator, zone: devices} # assumption
              - {id: ultrasound-emergency-01, kind: medical-device, role: imaging, zone: devices} # assumption
              - {id: ultrasound-imaging-01, kind: medical-device, role: imaging, zone: devices} # assumption
              - {id: scanner-imaging-01, kind: medical-device, role: imaging, zone: devices} # assumption
              - {id: scanner-imaging-02, kind: medical-device, role: imaging, zone: devices} # assumption
              - {id: scanner-imaging-03, kind: medical-device, role: imaging, zone: devices} # assumption
              - {id: analyser-icu-01, kind: medical-device, role: analyser, zone: devices} # assumption
              - {id: analyser-laboratory-01, kind: medical-device, role: analyser, zone: devices} # assumption
              - {id: analyser-laboratory-02, kind: medical-device, role: analyser, zone: devices} # assumption
              - {id: srv-dc-1, kind: server, role: domain-controller, zone: servers} # assumption
              - {id: srv-dc-2, kind: server, role: domain-controller, zone: servers} # assumption
              - {id: srv-ehr-app-1, kind: server, role: application-server, zone: servers} # assumption
              - {id: srv-ehr-db-1, kind: server, role: database-server, zone: servers} # assumption
              - {id: srv-app-1, kind: server, role: application-server, zone: servers} # assumption
              - {id: backup-server-1, kind: server, role: backup-server, zone: backup} # assumption
            digitalServices:
              - {id: record, kind: ehr, requires: [{assets: [srv-ehr-app-1], atLeast: 1}, {assets: [srv-ehr-db-1], atLeast: 1}]}
              - {id: identity, kind: identity, requires: [{assets: [srv-dc-1, srv-dc-2], atLeast: 1}]}
            """;

    private static final String LIST = """
            "Nom";"Fabricant";"Numéro de série";"Type";"Modèle";"Système d'exploitation - Nom";"Lieu";"Réseau - IP";
            "SCANNER-RX-1";"GE Healthcare";"C1";"Scanner (TDM)";"Revolution EVO";"";"Imagerie médicale";"";
            "IRM-01";"Siemens Healthineers";"C2";"IRM";"MAGNETOM Sola";"";"Imagerie médicale";"";
            "MAMMO-01";"Hologic";"C3";"Mammographe";"3Dimensions";"";"Imagerie médicale";"";
            "ECHO-URG-1";"GE Healthcare";"C4";"Échographe";"LOGIQ E10";"";"Urgences";"";
            "AUTOMATE-BIO-1";"Roche Diagnostics";"L1";"Automate";"cobas pro";"";"Laboratoire";"";
            "AUTOMATE-HEMATO";"Sysmex";"L2";"Biomédical";"XN-1000";"";"Laboratoire";"";
            "MON-REA-01";"Philips Healthcare";"M1";"Moniteur";"MX750";"";"Réanimation";"";
            "PSE-REA-01";"Fresenius Kabi";"M2";"Pousse-seringue";"Agilia SP";"";"Réanimation";"";
            "RESPI-REA-01";"Hamilton Medical";"M3";"Respirateur";"C6";"";"Réanimation";"";
            "ANESTH-BLOC-1";"Dräger";"M4";"Station d'anesthésie";"Perseus A500";"";"Bloc opératoire";"";
            "ECRAN-URG-1";"Dell";"M5";"Moniteur";"P2422H";"";"Urgences";"";
            "PC-BLOC-01";"HP";"P1";"Ordinateur";"EliteDesk";"Windows 10";"Bloc opératoire";"";
            "PC-REA-01";"HP";"P2";"Ordinateur";"EliteDesk";"Windows 10";"Réanimation";"";
            "PC-ADM-01";"HP";"P3";"Ordinateur";"EliteDesk";"Windows 10";"Administration";"";
            "PC-LABO-01";"HP";"P4";"Ordinateur";"EliteDesk";"Windows 10";"";"";
            "PC-PHAR-01";"HP";"P5";"Ordinateur";"EliteDesk";"Windows 10";"";"";
            "PC-RAD-01";"HP";"P6";"Ordinateur";"EliteDesk";"Windows 10";"Radiologie";"";
            "PC-URG-01";"HP";"P7";"Ordinateur";"EliteDesk";"Windows 10";"Urgences";"";
            "PC-X-01";"HP";"P8";"Ordinateur";"EliteDesk";"Windows 10";"";"";
            "PC-URG-02";"HP";"P9";"Ordinateur";"EliteDesk";"Windows 10";"Bloc opératoire";"";
            "SCAN-ADM-01";"Fujitsu";"D1";"Scanner";"fi-7160";"";"Administration";"";
            "SRV-AD01";"Dell";"S1";"Serveur";"PowerEdge";"Windows Server 2019";"Salle serveurs";"";
            "SRV-AD02";"Dell";"S2";"Serveur";"PowerEdge";"Windows Server 2019";"Salle serveurs";"";
            "SRV-SAUVEGARDE";"Dell";"S3";"Serveur";"PowerEdge";"Windows Server 2019";"Salle serveurs";"";
            "SRV-DPI-BDD";"Dell";"S4";"Serveur";"PowerEdge";"Windows Server 2019";"Salle serveurs";"";
            "SRV-DPI-APP";"Dell";"S5";"Serveur";"PowerEdge";"Windows Server 2019";"Salle serveurs";"";
            "SRV-BACKUP";"Dell";"S6";"Serveur";"PowerEdge";"Windows Server 2019";"Salle serveurs";"";
            "SRV-IRM";"Dell";"S7";"Serveur";"PowerEdge";"Windows Server 2019";"Salle serveurs";"";
            """;

    @TempDir
    private Path folder;

    private MergeResult result;

    @BeforeEach
    void merge() throws IOException {
        Path list = Files.writeString(folder.resolve("glpi.csv"), LIST);
        FileReading reading = new InventoryReader().read(list);
        Inventory inventory = Inventory.of(List.of(reading));
        TwinDocument document = TwinDocument.of("hospital.yaml", TWIN);
        Proposals proposals = new Proposer(document.twin(), Decisions.NONE).propose(inventory.devices());
        result = Merge.into(document, inventory.devices(), proposals, MergeOptions.USUAL, _ -> "from glpi.csv");
    }

    private Outcome outcome(String name) {
        return result.outcomes().stream()
                .filter(one -> name.equals(one.device().name()))
                .findFirst()
                .orElseThrow();
    }

    private Asset asset(String id) {
        Asset asset = TwinIndex.of(result.document().twin()).asset(id);
        assertThat(asset).as(id).isNotNull();
        return asset;
    }

    @ParameterizedTest
    @CsvSource({
        "SCANNER-RX-1, scanner-imaging-01",
        "IRM-01, scanner-imaging-02",
        "MAMMO-01, scanner-imaging-03",
        "ECHO-URG-1, ultrasound-emergency-01",
        "AUTOMATE-BIO-1, analyser-laboratory-01",
        "AUTOMATE-HEMATO, analyser-laboratory-02",
        "MON-REA-01, monitor-icu-01",
        "PSE-REA-01, pump-icu-01",
        "RESPI-REA-01, ventilator-icu-01",
        "PC-BLOC-01, ws-theatre-01",
        "PC-REA-01, ws-icu-01",
        "PC-ADM-01, ws-administration-01",
        "PC-LABO-01, ws-laboratory-01",
        "PC-PHAR-01, ws-pharmacy-01",
        "PC-RAD-01, ws-imaging-01",
        "PC-URG-01, ws-emergency-01",
        "SRV-AD01, srv-dc-1",
        "SRV-AD02, srv-dc-2",
        "SRV-SAUVEGARDE, backup-server-1",
        "SRV-DPI-BDD, srv-ehr-db-1",
        "SRV-DPI-APP, srv-ehr-app-1"
    })
    void a_device_takes_the_place_of_one_of_its_role_and_department(String name, String place) {
        assertThat(outcome(name).action()).isEqualTo(Action.TOOK_PLACE);
        assertThat(outcome(name).asset()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "ANESTH-BLOC-1, MEDICAL_DEVICE, ",
        "SCAN-ADM-01, NETWORK_DEVICE, ",
        "PC-X-01, WORKSTATION, ",
        "PC-URG-02, WORKSTATION, ",
        "SRV-BACKUP, SERVER, backup-server",
        "SRV-IRM, SERVER, "
    })
    void a_device_that_no_place_is_like_is_an_asset_of_its_own(String name, Asset.Kind kind, String role) {
        assertThat(outcome(name).action()).isEqualTo(Action.ADDED);
        assertThat(asset(outcome(name).asset()).kind()).isEqualTo(kind);
        assertThat(asset(outcome(name).asset()).role()).isEqualTo(role);
    }

    @Test
    void a_screen_is_no_patient_monitor() {
        assertThat(outcome("ECRAN-URG-1").action()).isEqualTo(Action.ADDED);
        assertThat(asset("monitor-emergency-01").serialNumber()).isNull();
    }

    @Test
    void a_found_workstation_does_not_hold_the_session_of_an_administrator_that_was_made_up() {
        assertThat(asset("ws-emergency-01").serialNumber()).isEqualTo("P7");
        assertThat(asset("ws-emergency-01").holds().sessions()).containsExactly("staff-emergency");
    }

    @Test
    void no_subnet_decides_where_nothing_has_an_address() {
        assertThat(result.outcomes())
                .extracting(one -> one.proposal().why())
                .containsOnly(ZoneReason.PLACE, ZoneReason.SORT);
    }
}
