package eu.salvus.inventory.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.salvus.inventory.Refusal;
import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.RefusedFileException;
import eu.salvus.inventory.format.Columns.Meaning;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinDocument;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {
    private static final Twin TWIN = TwinDocument.of("t.yaml", """
            salvus-twin: 1
            id: small
            name: Small
            asOf: 2026-01-01
            zones:
              - {id: wards, kind: clinical}
            digitalServices:
              - {id: pacs, kind: pacs}
            """).twin();
    private static final String TEXT = """
            salvus-import: 1
            columns:
              "N° GMAO": serialNumber
            subnets:
              10.1.2.0/24: wards # by default
            devices:
              - {device: "serial:x1", name: "X", kind: medical-device, role: imaging, zone: wards, service: pacs}
              - {device: "serial:x2", take: false}
            """;

    private static Refusal wrong(String text) {
        RefusedFileException refused =
                catchThrowableOfType(RefusedFileException.class, () -> Decisions.read("d.yaml", text, TWIN));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.refusal().reason()).isEqualTo(RefusalReason.BAD_DECISIONS);
        return refused.refusal();
    }

    @Test
    void a_file_says_columns_subnets_and_devices() {
        Decisions decisions = Decisions.read("d.yaml", TEXT, TWIN);
        assertThat(decisions.columns()).containsEntry("N° GMAO", Meaning.SERIAL_NUMBER);
        assertThat(decisions.subnets()).containsEntry(Subnet.of("10.1.2.0/24"), "wards");
        assertThat(decisions.devices())
                .containsEntry("serial:x1", new Decision(Asset.Kind.MEDICAL_DEVICE, "imaging", "wards", "pacs", true))
                .containsEntry("serial:x2", new Decision(null, null, null, null, false));
    }

    @ParameterizedTest
    @CsvSource({
        "wards # by default, nowhere, 5, wards",
        "serialNumber, serial, 3, serialNumber",
        "10.1.2.0/24, 10.1.2.0/99, 5, subnet",
        "imaging, Imaging!, 7, role",
        "service: pacs, service: pax, 7, pacs",
        "take: false, take: maybe, 8, true",
        "medical-device, medicine, 7, medical-device",
        "name: , nome: , 7, known",
        "salvus-import: 1, salvus-import: 2, 1, salvus-import"
    })
    void a_wrong_line_is_told_with_its_number_and_what_is_right(String right, String mistake, int line, String told) {
        Refusal refusal = wrong(TEXT.replaceFirst(Pattern.quote(right), mistake));
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.value()).contains(told);
    }

    @Test
    void broken_files_are_refused_and_never_crash() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(TEXT);
            for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, "\"{}[]:#&*!|>%@`\n\t\0".charAt(random.nextInt(18)));
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                    default ->
                        text.insert(
                                at,
                                List.of("\\u12", "&a", "*a", "!!x", "\uD83D\uDE00", "- ", "  ")
                                        .get(random.nextInt(7)));
                }
            }
            try {
                Decisions.read("d.yaml", text.toString(), TWIN);
            } catch (RefusedFileException expected) {
                assertThat(expected.refusal().reason()).isEqualTo(RefusalReason.BAD_DECISIONS);
            }
        }
    }

    @Test
    void aliases_cannot_make_a_file_explode() {
        wrong("a: &a [x]\nb: [*a, *a]\n");
    }
}
