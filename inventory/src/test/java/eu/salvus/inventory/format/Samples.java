package eu.salvus.inventory.format;

import eu.salvus.inventory.FileReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small made-up inventories, one of each format. */
public final class Samples {
    /** What an agent writes of a workstation. */
    public static final String GLPI = """
            {"action": "inventory", "deviceid": "pc-urg-03-2026", "itemtype": "Computer", "content": {
              "hardware": {"name": "PC-URG-03", "chassis_type": "Desktop", "lastloggeduser": "mdupont", "uuid": "x"},
              "bios": {"smanufacturer": "Dell Inc.", "smodel": "OptiPlex 7010", "ssn": "DL00003"},
              "operatingsystem": {"full_name": "Microsoft Windows 10 Pro"},
              "networks": [
                {"description": "lo", "type": "loopback", "ipaddress": "127.0.0.1", "mac": "00:00:00:00:00:00"},
                {"description": "docker0", "virtualdev": true, "ipaddress": "172.17.0.1", "mac": "00:11:22:33:44:66"},
                {"description": "eth0", "ipaddress": "10.1.2.3", "mac": "00:1B:63:84:45:E6"}],
              "users": [{"login": "mdupont"}],
              "softwares": [{"name": "a"}, {"name": "b"}],
              "virtualmachines": [
                {"name": "db", "vmtype": "docker"},
                {"name": "vm-lab", "vmtype": "vmware", "mac": "00:50:56:01:02:03", "owner": "mdupont"}],
              "versionclient": "GLPI-Agent_v1.7"}}
            """;

    /** A list of GLPI in French. */
    public static final String CSV = """
            "Nom";"Entité";"Fabricant";"Numéro de série";"Type";"Modèle";"Système d'exploitation - Nom";"Lieu";"Usager";"Réseau - IP";"Couleur";
            "PC-URG-03";"CH";"Dell Inc.";"DL00003";"Ordinateur";"OptiPlex 7010";"Windows 10 Pro";"Urgences";"Dupont Marie";"10.1.2.3";"gris";
            "POMPE-1";"CH";"Fresenius Kabi";"FK1";"Biomédical";"Agilia VP";"";"Réanimation";"";"10.1.20.4<br>10.1.20.5";"blanc";
            """;

    /** A scan. */
    public static final String NMAP = """
            <?xml version="1.0"?>
            <!DOCTYPE nmaprun>
            <nmaprun scanner="nmap" version="7.94">
            <host><status state="down"/><address addr="10.1.20.1" addrtype="ipv4"/></host>
            <host><status state="up"/><address addr="10.1.20.9" addrtype="ipv4"/>
            <address addr="00:1B:63:84:45:E7" addrtype="mac" vendor="Acme"/>
            <hostnames><hostname name="modality-1.example.org" type="PTR"/></hostnames>
            <ports><port protocol="tcp" portid="104"><state state="open"/><service name="acr-nema"/></port>
            <port protocol="tcp" portid="445"><state state="closed"/></port>
            <port protocol="udp" portid="161"><state state="open"/></port></ports>
            <os><osmatch name="Some System 1" accuracy="88"/><osmatch name="Other System 2" accuracy="97"/></os></host>
            </nmaprun>
            """;

    /** A bill of materials in JSON. */
    public static final String BOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "metadata": {
              "authors": [{"name": "Jane Doe", "email": "jane@example.org"}],
              "component": {"type": "device", "name": "Agilia VP", "version": "3.2", "manufacturer": {"name": "Fresenius Kabi"}}},
             "components": [{"type": "library", "name": "openssl", "version": "1.1.1"},
               {"type": "firmware", "name": "boot", "version": "2", "purl": "pkg:generic/boot@2"}]}
            """;

    /** The same in XML. */
    public static final String BOM_XML = """
            <bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1"><metadata>
            <authors><author><name>Jane Doe</name><email>jane@example.org</email></author></authors>
            <component type="device"><name>Agilia VP</name><version>3.2</version><manufacturer><name>Fresenius Kabi</name></manufacturer></component>
            </metadata><components><component type="library"><name>openssl</name><version>1.1.1</version></component>
            <component type="firmware"><name>boot</name><version>2</version><purl>pkg:generic/boot@2</purl></component></components></bom>
            """;

    /** Devices in a bundle, two of them a patient's. */
    public static final String FHIR = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Device", "id": "m1", "manufacturer": "Acme", "serialNumber": "S-1",
                "modelNumber": "M2", "deviceName": [{"name": "Bedside 1", "type": "user-friendly-name"}],
                "type": {"text": "Vital Signs Monitor"}, "contact": [{"system": "phone", "value": "4352"}]}},
              {"resource": {"resourceType": "Device", "id": "m2", "serialNumber": "S-2", "patient": {"reference": "Patient/7"},
                "deviceName": [{"name": "Home pump", "type": "user-friendly-name"}]}},
              {"resource": {"resourceType": "Device", "id": "m3", "serialNumber": "S-3", "name": [{"value": "Pump 3"}]}},
              {"resource": {"resourceType": "DeviceAssociation", "device": {"reference": "Device/m3"},
                "subject": {"reference": "Patient/8"}}}]}
            """;

    private Samples() {}

    /** Reads a text as a file. */
    static FileReading read(Path folder, String text) {
        return read(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static FileReading read(Path folder, byte[] bytes) {
        try {
            return new InventoryReader().read(Files.write(folder.resolve("file"), bytes));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
