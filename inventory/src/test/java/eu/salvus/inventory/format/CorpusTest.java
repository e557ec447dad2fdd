package eu.salvus.inventory.format;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.inventory.FileReading;
import eu.salvus.inventory.Ignored;
import eu.salvus.inventory.RefusedFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every file of the corpus is imported, or not for a stated reason. */
class CorpusTest {
    private final InventoryReader reader = new InventoryReader();

    /** How many files of a folder ended how: with devices, with nothing but a reason, or refused. */
    private Map<String, Integer> verdicts(String folder) {
        Map<String, Integer> verdicts = new TreeMap<>();
        for (Path file : Corpus.files(folder)) {
            verdicts.merge(verdict(file), 1, Integer::sum);
        }
        return verdicts;
    }

    private String verdict(Path file) {
        try {
            FileReading reading = reader.read(file);
            if (!reading.devices().isEmpty()) {
                return "imported";
            }
            assertThat(reading.ignored()).as(file.toString()).isNotEmpty();
            return reading.ignored().stream()
                    .map(Ignored::reason)
                    .findFirst()
                    .orElseThrow()
                    .name();
        } catch (RefusedFileException refused) {
            return "refused: " + refused.refusal().reason();
        }
    }

    @Test
    void all_examples_of_the_glpi_agent_are_imported() {
        assertThat(verdicts("glpi-inventory")).isEqualTo(Map.of("imported", 9));
    }

    @Test
    void scans_of_nmap_are_imported_unless_nothing_in_them_identifies_a_host() {
        assertThat(verdicts("nmap-xml"))
                .isEqualTo(Map.of("imported", 10, "NO_IDENTITY", 2, "refused: UNKNOWN_FORMAT", 2));
    }

    @Test
    void bills_of_materials_are_imported_unless_they_only_list_vulnerabilities() {
        assertThat(verdicts("cyclonedx")).isEqualTo(Map.of("imported", 23, "ONLY_VULNERABILITIES", 2));
    }

    @Test
    void devices_of_fhir_are_imported_unless_they_are_implants_of_patients_or_no_devices() {
        assertThat(verdicts("fhir-device"))
                .isEqualTo(Map.of(
                        "imported", 7, "IMPLANTED", 3, "NOT_A_DEVICE", 4, "PATIENT_LINKED", 2, "NOTHING_KNOWN", 1));
    }
}
