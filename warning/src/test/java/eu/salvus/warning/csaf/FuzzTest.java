package eu.salvus.warning.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is done to a document, there is a verdict. */
class FuzzTest {
    private static final int DOCUMENTS = Integer.getInteger("salvus.mutations", 3_000);

    @Test
    void every_changed_document_ends_in_a_verdict_and_a_reading() {
        for (ObjectNode document : Documents.changed(new SplittableRandom(21), DOCUMENTS)) {
            verdict(document.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void every_document_with_changed_bytes_ends_in_a_verdict_and_a_reading() {
        SplittableRandom random = new SplittableRandom(22);
        byte[] whole = Documents.everything();
        for (int round = 0; round < DOCUMENTS; round++) {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int change = random.nextInt(4); change >= 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextBoolean() ? (byte) random.nextInt(256) : whole[random.nextInt(whole.length)];
            }
            verdict(bytes);
        }
    }

    private static void verdict(byte[] bytes) {
        assertThatCode(() -> {
                    assertThat(CsafCheck.check("a.json", bytes)).allSatisfy(failure -> {
                        assertThat(failure.what()).isNotBlank();
                        assertThat(failure.remedy()).isNotBlank();
                    });
                    CsafReading reading = CsafAdvisories.read("a.json", bytes);
                    assertThat(reading.advisory() == null && reading.problems().isEmpty())
                            .isFalse();
                })
                .doesNotThrowAnyException();
    }
}
