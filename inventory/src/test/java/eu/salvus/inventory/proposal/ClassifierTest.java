package eu.salvus.inventory.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.inventory.Format;
import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Identity;
import eu.salvus.inventory.Origin;
import eu.salvus.inventory.yaml.Content;
import eu.salvus.inventory.yaml.YamlValue;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Role;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {
    private final Classifier classifier = Classifier.shipped();

    private Classification classify(
            String name, String vendor, String model, String description, String system, String ports) {
        TreeSet<Integer> open = new TreeSet<>();
        if (ports != null) {
            Arrays.stream(ports.split(" ")).map(Integer::valueOf).forEach(open::add);
        }
        return classifier.classify(new FoundDevice(
                List.of(new Origin("f", Format.GLPI_CSV, 1)),
                new Identity(null, null, name, List.of(), List.of()),
                false,
                name,
                vendor,
                model,
                null,
                system,
                null,
                null,
                List.of(),
                description == null ? "" : description,
                null,
                open,
                0));
    }

    @ParameterizedTest
    @CsvSource({
        // name, maker, model, description, system, open ports, kind, role, clue
        "PC-1, Dell Inc., OptiPlex 7010, Computer, Windows 10 Pro, , WORKSTATION, , DESCRIPTION",
        "X-1, , , , Windows 10 Pro, , WORKSTATION, , SYSTEM",
        "SRV-1, HPE, ProLiant DL380, Computer, Windows Server 2019, , SERVER, , DESCRIPTION",
        "SRVDC01, , , Computer, Windows Server 2019, , SERVER, domain-controller, NAME",
        "ESX-02, Dell, PowerEdge, , VMware ESXi 7, , SERVER, hypervisor, NAME",
        "POMPE-3, Fresenius Kabi, Agilia VP, Biomédical, , , MEDICAL_DEVICE, infusion-pump, DESCRIPTION",
        ", Dräger, Zeus IE, , , , MEDICAL_DEVICE, , DESCRIPTION",
        ", Dräger, Polaris 600, , , , MEDICAL_DEVICE, , VENDOR",
        ", , , pompe à perfusion, , , MEDICAL_DEVICE, infusion-pump, DESCRIPTION",
        ", GE, Voluson E10, Échographe, , , MEDICAL_DEVICE, imaging, DESCRIPTION",
        ", , , host, , 104 443, MEDICAL_DEVICE, imaging, PORT",
        ", , , host, , 2575, MEDICAL_DEVICE, , PORT",
        ", , , host, , 9100, NETWORK_DEVICE, printer, PORT",
        "IMP-RH, Xerox, VersaLink C405, Imprimante, , , NETWORK_DEVICE, printer, DESCRIPTION",
        "SW-CORE-1, Cisco, Catalyst 9300, NetworkEquipment, , , NETWORK_DEVICE, network-switch, DESCRIPTION",
        ", Fortinet, FortiGate 100F, firewall, , , NETWORK_DEVICE, firewall, DESCRIPTION",
        ", Yealink, T46S, VoIP phone, , , BUILDING_SYSTEM, , DESCRIPTION",
        ", Apple, iPad, , , 62078, MOBILE, , DESCRIPTION",
        ", , , host, , 62078, MOBILE, , PORT",
        ", , , host, , , WORKSTATION, , NOTHING"
    })
    void devices_are_recognised(
            String name,
            String vendor,
            String model,
            String description,
            String system,
            String ports,
            Asset.Kind kind,
            String role,
            Clue clue) {
        Classification classification = classify(name, vendor, model, description, system, ports);
        assertThat(classification.kind()).isEqualTo(kind);
        assertThat(classification.role()).isEqualTo(role);
        assertThat(classification.clue()).isEqualTo(clue);
    }

    @Test
    void servers_say_in_their_names_which_service_they_work_for() {
        assertThat(classify("SRVPACS01", "Dell", "PowerEdge", "Server", null, null)
                        .service()
                        .name())
                .isEqualTo("PACS");
        assertThat(classify("SRVDPI02", "Dell", "PowerEdge", "Server", null, null)
                        .service()
                        .name())
                .isEqualTo("EHR");
        assertThat(classify("SRV-42", "Dell", "PowerEdge", "Server", null, null).service())
                .isNull();
    }

    @Test
    void every_role_of_the_rules_has_a_meaning_to_the_simulator_or_is_known_to_the_archetypes() {
        for (String list : List.of("rules", "ports", "systems")) {
            for (YamlValue rule : Content.file("devices.yaml").items(list)) {
                String role = rule.text("role");
                assertThat(role == null
                                || Role.known().contains(role)
                                || List.of("point-of-care-device", "drug-cabinet")
                                        .contains(role))
                        .as(String.valueOf(role))
                        .isTrue();
                assertThat(list.equals("systems") || rule.text("source") != null)
                        .as("source of line " + rule.line())
                        .isTrue();
            }
        }
    }
}
