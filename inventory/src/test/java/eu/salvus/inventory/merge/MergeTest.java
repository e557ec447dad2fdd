package eu.salvus.inventory.merge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.inventory.FileReading;
import eu.salvus.inventory.Format;
import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Identity;
import eu.salvus.inventory.IgnoredReason;
import eu.salvus.inventory.Inventory;
import eu.salvus.inventory.Origin;
import eu.salvus.inventory.PatientLinks;
import eu.salvus.inventory.proposal.Decision;
import eu.salvus.inventory.proposal.Decisions;
import eu.salvus.inventory.proposal.Proposer;
import eu.salvus.inventory.proposal.Subnet;
import eu.salvus.inventory.proposal.ZoneReason;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.yaml.TwinDocument;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String TEXT = """
            salvus-twin: 1
            id: clinic
            name: Clinic
            asOf: 2026-01-01 # keep
            zones:
              - {id: wards, kind: clinical}
              - {id: devices, kind: medical-devices}
              - {id: servers, kind: servers}
            profiles:
              - {id: client, kind: workstation, zone: wards, operatingSystem: {name: Windows 11 24H2, supportEnds: 2027-10-12}}
              - {id: pumps, kind: medical-device, role: infusion-pump, zone: devices, vendor: Calvessa, product: Flow, version: "4.1"}
            assets:
              - {id: ws-1, profile: client} # assumption
              - {id: ws-2, profile: client, name: Reception} # real
              - {id: pump-1, profile: pumps} # assumption
              - {id: pump-2, profile: pumps, serialNumber: P-2, network: {ipAddresses: [10.0.7.2]}}
              - {id: record-1, kind: server, role: application-server, zone: servers} # assumption
              - {id: record-2, kind: server, role: application-server, zone: servers} # assumption
              - id: ct
                kind: medical-device
                role: imaging
                zone: devices
                vendor: Siemens Healthineers
                product: SOMATOM go.Top
            digitalServices:
              - {id: record, kind: ehr, requires: [{assets: [record-1, record-2], atLeast: 1}]}
            """;

    private static FoundDevice device(String name, String serial, String ip, String model, String description) {
        return new FoundDevice(
                List.of(new Origin("list.csv", Format.GLPI_CSV, 1)),
                new Identity(serial, null, name, ip == null ? List.of() : List.of(ip), List.of()),
                false,
                name,
                null,
                model,
                null,
                null,
                null,
                null,
                List.of(),
                description,
                null,
                new TreeSet<>(),
                0);
    }

    private static FoundDevice with(FoundDevice d, String vendor, String version, String system, Integer... ports) {
        return new FoundDevice(
                d.origins(),
                d.identity(),
                d.product(),
                d.name(),
                vendor,
                d.model(),
                version,
                system,
                d.cpe(),
                d.purl(),
                d.fileHashes(),
                d.description(),
                d.location(),
                new TreeSet<>(List.of(ports)),
                0);
    }

    private static MergeResult merge(TwinDocument document, Decisions decisions, FoundDevice... devices) {
        return merge(document, decisions, MergeOptions.USUAL, devices);
    }

    private static MergeResult merge(
            TwinDocument document, Decisions decisions, MergeOptions options, FoundDevice... devices) {
        return Merge.into(
                document,
                List.of(devices),
                new Proposer(document.twin(), decisions).propose(List.of(devices)),
                options,
                proposal -> "from list.csv");
    }

    private static MergeResult merge(FoundDevice... devices) {
        return merge(clinic(), Decisions.NONE, devices);
    }

    private static TwinDocument clinic() {
        return TwinDocument.of("clinic.yaml", TEXT);
    }

    private static String text(TwinDocument document) {
        return new String(document.files().get("clinic.yaml"), StandardCharsets.UTF_8);
    }

    private static Asset asset(MergeResult result, String id) {
        Asset asset = TwinIndex.of(result.document().twin()).asset(id);
        assertThat(asset).as(id).isNotNull();
        return asset;
    }

    @Test
    void a_found_workstation_takes_the_place_of_one_that_nobody_has_seen_and_keeps_its_profile() {
        MergeResult result = merge(
                with(device("PC-7", "S7", "10.0.1.7", "OptiPlex", "Computer"), "Dell", null, "Windows 10 Pro 22H2"));
        assertThat(result.outcomes()).extracting(Outcome::action).containsExactly(Action.TOOK_PLACE);
        Asset asset = asset(result, "ws-1");
        assertThat(asset.profile()).isEqualTo("client");
        assertThat(asset.serialNumber()).isEqualTo("S7");
        assertThat(asset.network().hostName()).isEqualTo("PC-7");
        assertThat(asset.operatingSystem().supportEnds()).isEqualTo(LocalDate.of(2025, 10, 14));
        assertThat(text(result.document())).contains("# assumption; from list.csv", "name: Reception} # real");
        assertThat(result.standIns()).isEqualTo(TwinPlaces.FREE - 1);
    }

    /** Assets of the clinic that nothing identifies: ws-1, pump-1, record-1, record-2, ct. */
    private static final class TwinPlaces {
        private static final int FREE = 5;
    }

    @Test
    void a_system_whose_end_of_support_nobody_knows_does_not_inherit_that_of_another() {
        MergeResult result = merge(with(device("PC-7", "S7", null, "OptiPlex", "Computer"), "Dell", null, "Haiku R1"));
        assertThat(asset(result, "ws-1").operatingSystem().name()).isEqualTo("Windows 11 24H2");
        assertThat(result.outcomes().getFirst().kept())
                .extracting(Change::property)
                .containsExactly("operatingSystem");
    }

    @Test
    void the_version_of_an_assumed_product_does_not_stay_with_a_found_one() {
        MergeResult result =
                merge(with(device("POMPE-1", "FK1", null, "Agilia VP", "infusion pump"), "Fresenius Kabi", null, null));
        Asset pump = asset(result, "pump-1");
        assertThat(pump.product()).isEqualTo("Agilia VP");
        assertThat(pump.version()).isNull();
        assertThat(pump.role()).isEqualTo("infusion-pump");
    }

    @Test
    void places_are_left_alone_when_asked() {
        MergeResult result = merge(
                clinic(),
                Decisions.NONE,
                new MergeOptions(false, false),
                device("PC-7", "S7", "10.0.1.7", "OptiPlex", "Computer"));
        assertThat(asset(result, "pc-7").zone()).isEqualTo("wards");
        assertThat(asset(result, "ws-1").serialNumber()).isNull();
    }

    @Test
    void a_server_takes_a_place_only_where_its_service_or_role_is_recognised() {
        MergeResult result = merge(
                device("SRVDPI01", "A", null, "PowerEdge", "Server"),
                device("SRV-X", "B", null, "PowerEdge", "Server"));
        assertThat(asset(result, "record-1").serialNumber()).isEqualTo("A");
        assertThat(asset(result, "srv-x").serialNumber()).isEqualTo("B");
        assertThat(asset(result, "record-2").serialNumber()).isNull();
    }

    @Test
    void the_same_serial_number_is_the_same_asset_and_new_addresses_replace_the_old() {
        MergeResult result = merge(device("POMPE-2", "p2", "10.0.7.9", "Flow", "infusion pump"));
        Outcome outcome = result.outcomes().getFirst();
        assertThat(outcome.why()).isEqualTo(MatchReason.SERIAL);
        assertThat(outcome.action()).isEqualTo(Action.CHANGED);
        assertThat(asset(result, "pump-2").network().ipAddresses()).containsExactly("10.0.7.9");
    }

    @Test
    void another_serial_number_at_the_same_address_is_another_device() {
        MergeResult result = merge(device("POMPE-3", "P-3", "10.0.7.2", "Flow", "infusion pump"));
        assertThat(result.outcomes().getFirst().why()).isEqualTo(MatchReason.STAND_IN);
        assertThat(asset(result, "pump-2").serialNumber()).isEqualTo("P-2");
    }

    private static FoundDevice at(Format format, String serial, String host, String ip, String... macs) {
        FoundDevice device = device(host, serial, ip, null, "Computer");
        return new FoundDevice(
                List.of(new Origin(format.name(), format, 1)),
                new Identity(serial, null, host, List.of(ip), List.of(macs)),
                false,
                host,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                device.description(),
                null,
                device.ports(),
                0);
    }

    private static int machines(FoundDevice... records) {
        return Inventory.of(Stream.of(records)
                        .map(one -> new FileReading(
                                "f",
                                one.origins().getFirst().format(),
                                List.of(one),
                                PatientLinks.NONE,
                                List.of(),
                                0,
                                List.of()))
                        .toList())
                .devices()
                .size();
    }

    @Test
    void two_machines_that_had_the_same_address_one_after_the_other_stay_two() {
        FoundDevice pc = at(Format.GLPI_JSON, "DL1", "PC-ADM-1", "10.1.20.9", "00:1b:63:00:00:0a");
        FoundDevice printer = at(Format.NMAP_XML, null, "printer-3.example.org", "10.1.20.9", "00:1b:63:00:00:0b");
        assertThat(machines(pc, printer)).isEqualTo(2);
        assertThat(machines(pc, at(Format.NMAP_XML, null, "printer-3", "10.1.20.9")))
                .as("by name alone")
                .isEqualTo(2);
        assertThat(machines(pc, at(Format.NMAP_XML, null, null, "10.1.20.9", "00:1b:63:00:00:0b")))
                .as("by network card alone")
                .isEqualTo(2);
        assertThat(machines(pc, at(Format.NMAP_XML, null, "pc-adm-1", "10.1.20.9", "00:1b:63:00:00:0b")))
                .as("a name that went to another card")
                .isEqualTo(2);
        MergeResult once = merge(clinic(), Decisions.NONE, new MergeOptions(false, false), pc);
        MergeResult twice = merge(once.document(), Decisions.NONE, new MergeOptions(false, false), printer);
        assertThat(twice.outcomes()).extracting(Outcome::action).containsExactly(Action.ADDED);
    }

    @Test
    void one_machine_seen_by_two_tools_stays_one_where_nothing_says_otherwise() {
        FoundDevice pc = at(Format.GLPI_JSON, "DL1", "PC-ADM-1", "10.1.20.9", "00:1b:63:00:00:0a", "00:1b:63:00:00:0c");
        assertThat(machines(
                        pc,
                        at(Format.NMAP_XML, null, null, "10.1.20.9"),
                        at(Format.NMAP_XML, null, "pc-adm-1.example.org", "10.1.20.77"),
                        at(Format.NMAP_XML, null, "other", "10.1.20.78", "00:1b:63:00:00:0c")))
                .isEqualTo(1);
    }

    @Test
    void what_the_twin_says_stays_unless_the_inventory_is_to_win() {
        FoundDevice pump = with(device("POMPE-2", "P-2", null, "Flow", "infusion pump"), "Calvessa", "5.0", null);
        MergeResult kept = merge(pump);
        assertThat(asset(kept, "pump-2").version()).isEqualTo("4.1");
        assertThat(kept.outcomes().getFirst().kept()).containsExactly(new Change("version", "4.1", "5.0"));
        MergeResult won = merge(clinic(), Decisions.NONE, new MergeOptions(true, true), pump);
        assertThat(asset(won, "pump-2").version()).isEqualTo("5.0");
    }

    @Test
    void a_device_nothing_is_like_is_added_with_a_comment_and_its_open_ports() {
        MergeResult result = merge(
                with(device("Échographe 3", "E3", "10.0.7.30", "Voluson", "ultrasound"), "Acme", null, null, 104, 443));
        Asset added = asset(result, "echographe-3");
        assertThat(added.services()).containsExactly(Protocol.HTTP, Protocol.DICOM);
        assertThat(added.zone()).isEqualTo("devices");
        assertThat(text(result.document()).lines())
                .anyMatch(line -> line.contains("id: echographe-3") && line.endsWith("# from list.csv"));
    }

    @Test
    void a_second_time_nothing_changes() {
        FoundDevice[] devices = {
            with(device("PC-7", "S7", "10.0.1.7", "OptiPlex", "Computer"), "Dell", null, "Haiku R1"),
            with(device("POMPE-1", "FK1", null, "Agilia VP", "infusion pump"), "Fresenius Kabi", null, null),
            device("POMPE-2", "P-2", "10.0.7.9", "Other", "infusion pump"),
            device("SRV-X", null, null, "PowerEdge", "Server"),
            with(device("NextSeq", null, null, null, "sequencer"), "Illumina", null, null),
            device(null, null, "10.0.9.9", null, "host")
        };
        TwinDocument once = merge(devices).document();
        MergeResult twice = merge(once, Decisions.NONE, devices);
        assertThat(text(twice.document())).isEqualTo(text(once));
        assertThat(twice.outcomes()).hasSize(devices.length).allMatch(outcome -> outcome.action() == Action.MATCHED);
    }

    @Test
    void a_bill_of_materials_tells_the_version_of_all_assets_of_its_product() {
        FoundDevice bom = new FoundDevice(
                List.of(new Origin("bom.json", Format.CYCLONEDX, 1)),
                new Identity(null, null, null, List.of(), List.of()),
                true,
                "SOMATOM go.Top",
                "Siemens Healthineers AG",
                "SOMATOM go.Top",
                "VA30",
                null,
                null,
                "pkg:generic/somatom@VA30",
                List.of("sha256:" + "0a".repeat(32)),
                "device",
                null,
                new TreeSet<>(),
                12);
        MergeResult result = merge(bom);
        assertThat(asset(result, "ct").version()).isEqualTo("VA30");
        assertThat(asset(result, "ct").purl()).isEqualTo("pkg:generic/somatom@VA30");
        assertThat(asset(result, "ct").fileHashes()).containsExactly("sha256:" + "0a".repeat(32));
        assertThat(result.outcomes().getFirst().why()).isEqualTo(MatchReason.PRODUCT);
        MergeResult without =
                merge(TwinDocument.of("clinic.yaml", TEXT.replace("SOMATOM", "OTHER")), Decisions.NONE, bom);
        assertThat(without.ignored())
                .extracting(ignored -> ignored.reason())
                .containsExactly(IgnoredReason.PRODUCT_NOT_IN_TWIN);
    }

    @Test
    void what_people_decided_of_subnets_and_devices_is_not_questioned() {
        Decisions decisions = new Decisions(
                Map.of(),
                Map.of(Subnet.of("10.0.0.0/16"), "wards", Subnet.of("10.0.7.0/24"), "servers"),
                Map.of(
                        "serial:no", new Decision(null, null, null, null, false),
                        "serial:ct2", new Decision(Asset.Kind.MEDICAL_DEVICE, "imaging", "devices", null, true)));
        MergeResult result = merge(
                clinic(),
                decisions,
                new MergeOptions(false, false),
                device("A", "A1", "10.0.7.4", null, "Printer"),
                device("B", "B1", "10.0.8.4", null, "Printer"),
                device("C", "NO", "10.0.7.5", null, "Printer"),
                device("D", "CT-2", "10.0.7.6", null, "thing"));
        assertThat(asset(result, "a").zone()).isEqualTo("servers");
        assertThat(asset(result, "b").zone()).isEqualTo("wards");
        assertThat(asset(result, "d").zone()).isEqualTo("devices");
        assertThat(asset(result, "d").role()).isEqualTo("imaging");
        assertThat(result.ignored()).extracting(ignored -> ignored.reason()).containsExactly(IgnoredReason.DECIDED);
    }

    @Test
    void a_subnet_is_learnt_from_three_assets_of_the_twin_that_are_half_of_what_is_there() {
        String three = TEXT.replace(
                "  - {id: record-1",
                "  - {id: pump-3, profile: pumps, network: {ipAddresses: [10.0.7.3]}}\n"
                        + "  - {id: pump-4, profile: pumps, network: {ipAddresses: [10.0.7.4]}}\n"
                        + "  - {id: record-1");
        TwinDocument document = TwinDocument.of("clinic.yaml", three);
        MergeResult result = merge(document, Decisions.NONE, device("X", "X1", "10.0.7.77", null, "Computer"));
        assertThat(result.outcomes().getFirst().proposal().why()).isEqualTo(ZoneReason.SUBNET_LEARNT);
        assertThat(asset(result, "x").zone()).isEqualTo("devices");
    }

    @Test
    void one_asset_alone_does_not_tell_the_zone_of_its_subnet() {
        MergeResult result = merge(device("X", "X1", "10.0.7.77", null, "Computer"));
        assertThat(result.outcomes().getFirst().proposal().why()).isEqualTo(ZoneReason.SORT);
        assertThat(asset(result, "ws-1").serialNumber()).isEqualTo("X1");
    }

    @Test
    void thousands_of_one_name_and_thousands_of_records_of_one_device_are_merged() {
        FoundDevice[] alike = new FoundDevice[20_000];
        for (int i = 0; i < alike.length; i++) {
            alike[i] = device("SAME", "S" + i, null, "Thing", "Printer");
        }
        MergeResult result = merge(alike);
        assertThat(result.count(Action.ADDED)).isEqualTo(alike.length);
        for (int i = 0; i < alike.length; i++) {
            alike[i] = device("SAME", "S", "10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256, "T" + i, "d" + i);
        }
        FileReading reading =
                new FileReading("f", Format.GLPI_CSV, List.of(alike), PatientLinks.NONE, List.of(), 0, List.of());
        assertThat(Inventory.of(List.of(reading)).devices()).hasSize(1);
    }
}
