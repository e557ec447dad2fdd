package eu.salvus.cli.twin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import eu.salvus.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {
    private static final String LIST = """
            "Nom";"Fabricant";"Numéro de série";"Type";"Modèle";"Système d'exploitation - Nom";"Lieu";"Usager";"Réseau - IP";
            "PC-URG-01";"Dell Inc.";"DL1";"Ordinateur";"OptiPlex 7010";"Windows 11 Pro";"Urgences";"Dupont Marie";"10.20.1.15";
            "PC-URG-02";"Dell Inc.";"DL2";"Ordinateur";"OptiPlex 7010";"Windows 11 Pro";"Urgences";"Dupont Marie";"10.20.1.16";
            "POMPE-9";"Fresenius Kabi";"GM-0009";"Biomédical";"Agilia VP";"";"Réanimation";"";"10.20.7.1";
            """;

    @TempDir
    private Path folder;

    private Path twin;
    private Path list;

    @BeforeEach
    void files() throws IOException {
        twin = Clinic.in(folder);
        list = Files.write(folder.resolve("glpi.csv"), LIST.getBytes(Charset.forName("windows-1252")));
    }

    private Run importing(String... options) {
        String[] words = new String[4 + options.length];
        System.arraycopy(new String[] {"twin", "import", twin.toString(), list.toString()}, 0, words, 0, 4);
        System.arraycopy(options, 0, words, 4, options.length);
        return Run.salvus(words);
    }

    private String twinText() throws IOException {
        return Files.readString(twin);
    }

    @Test
    void an_inventory_where_a_twin_belongs_is_called_one_and_the_import_is_named() {
        String list = this.list.toString();
        String[][] mistakes = {
            {"twin", "check", list},
            {"twin", "show", list},
            {"simulate", list, "--scenario", "worm-legacy"},
            {"measures", list, "--budget", "30k"},
            {"twin", "import", list, twin.toString()}
        };
        for (String[] mistake : mistakes) {
            Run run = Run.salvus(mistake);
            assertThat(run.code()).isEqualTo(65);
            assertThat(run.err().replaceAll("\\s+", " "))
                    .contains(
                            "glpi.csv: this is an inventory or a list (CSV list), no twin",
                            "./salvus twin import TWIN.yaml " + list);
        }
        String broken = Clinic.write(folder, "broken.yaml", Clinic.text().replace("zones:", "zonez:"))
                .toString();
        assertThat(Run.salvus("twin", "show", broken).err()).contains("zonez").doesNotContain("inventory");
    }

    @Test
    void without_a_yes_it_only_shows_what_it_would_do() throws IOException {
        String before = twinText();
        Run run = importing("--lang", "fr");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Agilia VP", "«\u00a0agilia\u00a0» dans", "Rien n’est encore écrit", "--yes", "--propose")
                .doesNotContain("Dupont");
        assertThat(twinText()).isEqualTo(before);
    }

    @Test
    void with_a_yes_the_twin_learns_and_gains_and_keeps_its_other_lines() throws IOException {
        String before = twinText();
        Run run = importing("--yes");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("is written");
        String after = twinText();
        assertThat(after)
                .contains("serialNumber: DL1", "id: pompe-9", "imported from glpi.csv")
                .doesNotContain("Dupont");
        assertThat(after.lines().toList())
                .containsAll(before.lines().filter(line -> line.contains("#")).toList());
        assertThat(Run.salvus("twin", "check", twin.toString()).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "assets: []\n"})
    void a_twin_without_assets_gains_all_that_is_found(String assets) throws IOException {
        twin = Clinic.write(folder, "bare.yaml", """
                salvus-twin: 1
                id: bare
                name: Bare
                asOf: 2026-01-01
                zones: [{id: wards, kind: clinical}, {id: devices, kind: medical-devices}]
                """ + assets);
        Run run = importing("--yes");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(twinText().lines())
                .filteredOn(line -> line.startsWith("  - {id: "))
                .hasSize(3)
                .allMatch(line -> line.contains("# imported from glpi.csv"));
    }

    @Test
    void the_same_import_a_second_time_changes_nothing() throws IOException {
        importing("--yes");
        String once = twinText();
        Run again = importing("--yes");
        assertThat(again.out())
                .contains("nothing is written", "3 devices are as the twin says: known by serial number (3)");
        assertThat(twinText()).isEqualTo(once);
    }

    @Test
    void corrected_proposals_are_what_is_written_and_serve_the_next_import() throws IOException {
        Path proposals = folder.resolve("p.yaml");
        assertThat(importing("--propose", proposals.toString()).code()).isZero();
        String text = Files.readString(proposals);
        assertThat(text).contains("salvus-import: 1", "device: \"serial:gm0009\"");
        Files.writeString(
                proposals,
                text.replace(
                        "name: \"POMPE-9\", kind: medical-device",
                        "name: \"POMPE-9\", take: false, kind: medical-device"));
        Run confirmed = importing("--confirm", proposals.toString());
        assertThat(confirmed.code()).as(confirmed.err()).isZero();
        assertThat(twinText()).contains("DL1").doesNotContain("GM-0009").doesNotContain("by default");
        assertThat(importing("--mapping", proposals.toString(), "--yes").out()).contains("nothing is written");
    }

    @Test
    void one_broken_file_stops_the_import_of_all_with_its_place_and_what_to_do() throws IOException {
        String before = twinText();
        Path broken = Clinic.write(folder, "bom.json", "{\"bomFormat\": \"CycloneDX\",\n \"metadata\": {");
        Run run = importing(broken.toString(), "--yes");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_DATA.number());
        assertThat(run.err()).contains("bom.json:2", "broken", "export it again");
        assertThat(twinText()).isEqualTo(before);
    }

    @Test
    void a_device_of_a_patient_is_told_by_its_place_and_never_by_its_name() {
        Path devices = Clinic.write(
                folder,
                "Device.ndjson",
                "{\"resourceType\": \"Device\", \"id\": \"d1\", \"displayName\": \"Pump of Marie Dupont\"}\n");
        Path links = Clinic.write(folder, "DeviceAssociation.ndjson", """
                {"resourceType": "DeviceAssociation", "device": {"reference": "Device/d1"}, "subject": {"reference": "Patient/8"}}
                """);
        Run run = importing(devices.toString(), links.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("(FHIR devices no. 1, …)")
                .doesNotContain("Marie");
    }

    @Test
    void a_wrong_line_in_the_proposals_is_told_with_its_number() {
        Path wrong = Clinic.write(folder, "p.yaml", "salvus-import: 1\nsubnets:\n  10.1.2.0/24: nowhere\n");
        Run run = importing("--confirm", wrong.toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_DATA.number());
        assertThat(run.err()).contains("p.yaml:3", "nowhere");
    }

    @Test
    void options_that_exclude_each_other_are_told_before_anything_is_read() {
        assertThat(importing("--propose", "p.yaml", "--yes").code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(importing("--mapping", "a", "--confirm", "b").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void it_keeps_within_eighty_columns(String language) {
        assertThat(importing("--lang", language).lines())
                .filteredOn(line -> !line.startsWith("  ./salvus"))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }
}
