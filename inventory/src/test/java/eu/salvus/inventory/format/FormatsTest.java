package eu.salvus.inventory.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.salvus.inventory.FileReading;
import eu.salvus.inventory.Format;
import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Ignored;
import eu.salvus.inventory.IgnoredReason;
import eu.salvus.inventory.Inventory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {
    @TempDir
    private Path folder;

    private FileReading read(String text) {
        return Samples.read(folder, text);
    }

    @Test
    void an_agents_inventory_gives_the_machine_without_its_user_and_without_what_software_makes_up() {
        FileReading reading = read(Samples.GLPI);
        assertThat(reading.format()).isEqualTo(Format.GLPI_JSON);
        FoundDevice guest = reading.devices().get(0);
        assertThat(guest.name()).isEqualTo("vm-lab");
        assertThat(guest.identity().macAddresses()).containsExactly("00:50:56:01:02:03");
        FoundDevice pc = reading.devices().get(1);
        assertThat(pc.identity().keys())
                .containsExactly("serial:dl00003", "mac:00:1b:63:84:45:e6", "host:pc urg 03", "ip:10.1.2.3");
        assertThat(pc.vendor()).isEqualTo("Dell Inc.");
        assertThat(pc.model()).isEqualTo("OptiPlex 7010");
        assertThat(pc.operatingSystem()).isEqualTo("Microsoft Windows 10 Pro");
        assertThat(pc.software()).isEqualTo(2);
        assertThat(reading.toString()).doesNotContain("mdupont");
        assertThat(reading.personal()).isEqualTo(3);
        assertThat(reading.ignored()).extracting(Ignored::reason).containsExactly(IgnoredReason.CONTAINER);
    }

    @Test
    void accounts_of_a_machine_are_dropped_and_counted() {
        FileReading reading = read("""
                {"deviceid": "pc", "content": {"hardware": {"name": "PC-1"}, "bios": {"ssn": "S1"},
                  "local_users": [{"login": "mdupont", "name": "Marie Dupont", "home": "/home/mdupont", "id": "1000"}],
                  "local_groups": [{"name": "wheel", "id": "10", "member": ["mdupont", "jpetit"]}]}}
                """);
        assertThat(reading.personal()).isEqualTo(6);
        assertThat(reading.toString()).doesNotContain("upont", "jpetit");
    }

    static Stream<byte[]> encodings() {
        String unix = Samples.CSV;
        String windows = unix.replace("\n", "\r\n");
        return Stream.of(
                unix.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + windows).getBytes(StandardCharsets.UTF_8),
                windows.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + unix).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + unix).getBytes(StandardCharsets.UTF_16BE),
                unix.replace(';', ',').getBytes(StandardCharsets.UTF_8),
                unix.replace(';', '\t').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void a_list_of_glpi_needs_no_mapping_whatever_its_encoding_and_separator(byte[] bytes) {
        FileReading reading = Samples.read(folder, bytes);
        assertThat(reading.format()).isEqualTo(Format.GLPI_CSV);
        assertThat(reading.devices()).hasSize(2);
        FoundDevice pc = reading.devices().get(0);
        assertThat(pc.identity().serialNumber()).isEqualTo("DL00003");
        assertThat(pc.location()).isEqualTo("Urgences");
        FoundDevice pump = reading.devices().get(1);
        assertThat(pump.location()).isEqualTo("Réanimation");
        assertThat(pump.identity().ipAddresses()).containsExactly("10.1.20.4", "10.1.20.5");
        assertThat(reading.personal()).isEqualTo(1);
        assertThat(reading.unusedColumns()).containsExactly("Couleur");
        assertThat(reading.toString()).doesNotContain("Dupont");
    }

    @Test
    void english_headings_quotes_and_line_breaks_in_cells_are_read() {
        FileReading reading =
                read("Name,Serial number,Manufacturer,Model\n\"a \"\"b\"\"\",S1,\"Acme,\nInc.\",\n,,,\nc,N/A,Acme,X\n");
        assertThat(reading.devices()).extracting(FoundDevice::name).containsExactly("a \"b\"", "c");
        assertThat(reading.devices().get(0).vendor()).isEqualTo("Acme, Inc.");
        assertThat(reading.devices().get(1).identity().serialNumber()).isNull();
    }

    @Test
    void any_other_list_is_read_with_a_mapping() throws IOException {
        Columns columns = Columns.shipped().with(Map.of("N° GMAO", Columns.Meaning.SERIAL_NUMBER));
        Path file = Files.writeString(folder.resolve("gmao.txt"), "N° GMAO;Libre\nX-17;Monitor 3\n");
        FileReading reading = InventoryReader.of(columns).read(file);
        assertThat(reading.format()).isEqualTo(Format.MAPPED_CSV);
        assertThat(reading.ignored()).extracting(Ignored::reason).containsExactly(IgnoredReason.NOTHING_KNOWN);
        columns = columns.with(Map.of("libre", Columns.Meaning.NAME));
        assertThat(InventoryReader.of(columns).read(file).devices())
                .extracting(FoundDevice::key)
                .containsExactly("serial:x17");
    }

    @Test
    void a_scan_gives_what_answers_with_its_open_ports_and_systems_nmap_is_sure_of() {
        FileReading reading = read(Samples.NMAP);
        assertThat(reading.format()).isEqualTo(Format.NMAP_XML);
        assertThat(reading.ignored()).extracting(Ignored::reason).containsExactly(IgnoredReason.HOST_DOWN);
        FoundDevice host = reading.devices().getFirst();
        assertThat(host.ports()).containsExactly(104);
        assertThat(host.operatingSystem()).isEqualTo("Other System 2");
        assertThat(host.identity().keys()).containsExactly("mac:00:1b:63:84:45:e7", "host:modality 1", "ip:10.1.20.9");
        assertThat(host.vendor()).isEqualTo("Acme");
    }

    @Test
    void a_bill_of_materials_gives_the_same_products_in_json_and_xml() {
        FileReading json = read(Samples.BOM);
        FileReading xml = read(Samples.BOM_XML);
        assertThat(json.devices()).isEqualTo(xml.devices());
        assertThat(json.personal()).isEqualTo(xml.personal()).isEqualTo(2);
        assertThat(json.devices()).allMatch(FoundDevice::product);
        FoundDevice pump = json.devices().get(1);
        assertThat(pump.model()).isEqualTo("Agilia VP");
        assertThat(pump.version()).isEqualTo("3.2");
        assertThat(pump.software()).isEqualTo(2);
        assertThat(json.devices().get(0).purl()).isEqualTo("pkg:generic/boot@2");
    }

    @Test
    void a_bill_of_materials_tells_the_hashes_of_the_files_of_its_product_in_json_and_xml() {
        String sha = "0A".repeat(32);
        FileReading json = read("""
                {"bomFormat": "CycloneDX", "specVersion": "1.5", "metadata": {"component": {"type": "firmware", "name": "Agilia VP",
                  "hashes": [{"alg": "SHA-256", "content": "%1$s"}, {"content": "%2$s", "alg": "MD5"}, {"alg": "SHA-1"},
                    {"content": "%1$s"}, {"alg": "SHA-256", "content": "12"}, {"alg": "BLAKE3", "content": "%1$s"},
                    {"alg": "SHA-512", "content": "%3$s"}]}},
                 "components": [{"type": "library", "name": "x", "hashes": [{"alg": "SHA-256", "content": "%4$s"}]}]}
                """.formatted(sha, "1b".repeat(16), "0".repeat(128), "2c".repeat(32)));
        FileReading xml = read("""
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1"><metadata><component type="firmware"><name>Agilia VP</name>
                <hashes><hash alg="SHA-256">%s</hash><hash alg="MD5">
                %s</hash><hash alg="SHA-1"/></hashes></component></metadata></bom>
                """.formatted(sha, "1b".repeat(16)));
        assertThat(json.devices().getFirst().fileHashes())
                .isEqualTo(xml.devices().getFirst().fileHashes())
                .containsExactly("sha256:" + "0a".repeat(32), "md5:" + "1b".repeat(16));
    }

    @Test
    void devices_of_patients_are_not_taken_even_when_only_an_association_says_so() {
        FileReading reading = read(Samples.FHIR);
        assertThat(reading.devices()).extracting(FoundDevice::name).containsExactly("Bedside 1");
        assertThat(reading.devices().getFirst().identity().serialNumber()).isEqualTo("S-1");
        assertThat(reading.ignored())
                .extracting(Ignored::reason)
                .containsOnly(IgnoredReason.PATIENT_LINKED)
                .hasSize(3);
        assertThat(reading.personal()).isEqualTo(1);
    }

    @Test
    void resources_one_a_line_are_read_and_implants_are_not_taken() {
        FileReading reading = read("""
                {"resourceType": "Device", "serialNumber": "A1", "displayName": "Ventilator 1"}
                {"resourceType": "Device", "serialNumber": "A2", "displayName": "Stimulateur cardiaque X"}

                {"resourceType": "Device", "serialNumber": "A3", "displayName": "Pump", "status": "entered-in-error"}
                """);
        assertThat(reading.devices()).extracting(FoundDevice::name).containsExactly("Ventilator 1");
        assertThat(reading.ignored())
                .extracting(Ignored::reason)
                .containsExactly(IgnoredReason.IMPLANTED, IgnoredReason.WITHDRAWN);
    }

    @Test
    void a_link_to_a_patient_is_seen_however_it_is_written() {
        FileReading reading = read("""
                {"entry": [
                  {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Device", "serialNumber": "S-1", "displayName": "A"}},
                  {"resource": {"serialNumber": "S-2", "id": "d2", "displayName": "B", "resourceType": "Device"}},
                  {"resource": {"resourceType": "Device", "displayName": "C", "patient": {"identifier": {"value": "7"}}}},
                  {"resource": {"resourceType": "Device", "serialNumber": "S-4", "displayName": "D"}},
                  {"resource": {"resourceType": "DeviceUsage", "device": {"reference": {"reference": "urn:uuid:1"}},
                    "patient": {"display": "Somebody"}}},
                  {"resource": {"resourceType": "DeviceUseStatement", "subject": {"reference": "Patient/1"},
                    "device": {"reference": "https://fhir.example.org/r4/Device/d2/_history/3"}}}],
                 "resourceType": "Bundle"}
                """);
        assertThat(reading.devices()).extracting(FoundDevice::name).containsExactly("D");
        assertThat(reading.ignored()).extracting(Ignored::reason).containsOnly(IgnoredReason.PATIENT_LINKED);
        assertThat(reading.toString()).doesNotContain("Somebody");
    }

    @Test
    void a_device_that_another_file_links_to_a_patient_is_not_taken_whatever_the_order_of_the_files() {
        FileReading devices = read("""
                {"resourceType": "Device", "id": "d1", "serialNumber": "S-1", "displayName": "Pump of Marie Dupont"}
                {"resourceType": "Device", "id": "d2", "serialNumber": "S-2", "displayName": "Ventilator 2"}
                {"resourceType": "Device", "id": "d3", "serialNumber": "S-3", "displayName": "Monitor of Jean Petit"}
                {"resourceType": "Device", "id": "d4", "serialNumber": "S-4", "displayName": "Pump of Anna Klein"}
                """);
        FileReading links = read("""
                {"resourceType": "DeviceAssociation", "device": {"reference": "Device/d1"}, "subject": {"reference": "Patient/8"}}
                {"resourceType": "DeviceRequest", "codeReference": {"reference": "Device/d3"}, "subject": {"reference": "Patient/8"}}
                {"resourceType": "DeviceRequest", "code": {"reference": {"reference": "Device/d4"}}, "subject": {"reference": "Patient/9"}}
                """);
        for (List<FileReading> files : List.of(List.of(devices, links), List.of(links, devices))) {
            Inventory inventory = Inventory.of(files);
            assertThat(inventory.devices()).extracting(FoundDevice::name).containsExactly("Ventilator 2");
            assertThat(inventory.files())
                    .flatExtracting(FileReading::ignored)
                    .hasSize(6)
                    .extracting(Ignored::reason)
                    .containsOnly(IgnoredReason.PATIENT_LINKED);
            assertThat(inventory.toString()).doesNotContain("Dupont", "Petit", "Klein");
        }
    }

    @Test
    void the_name_of_a_refused_device_is_kept_nowhere_but_its_place_is() {
        FileReading reading = read("""
                {"resourceType": "Device", "displayName": "Insulin pump of Marie Dupont", "patient": {"reference": "Patient/7"}}
                {"resourceType": "Device", "displayName": "Pacemaker Dupont"}
                {"resourceType": "Device", "displayName": "Old pump of Marie Dupont", "status": "inactive"}
                """);
        assertThat(reading.ignored())
                .extracting(ignored -> ignored.origin().entry(), Ignored::name, Ignored::reason)
                .containsExactly(
                        tuple(1, null, IgnoredReason.PATIENT_LINKED),
                        tuple(2, null, IgnoredReason.IMPLANTED),
                        tuple(3, null, IgnoredReason.WITHDRAWN));
        assertThat(reading.toString()).doesNotContain("Dupont");
    }
}
