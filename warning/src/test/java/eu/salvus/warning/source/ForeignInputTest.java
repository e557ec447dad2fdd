package eu.salvus.warning.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignInputTest {

    @Test
    void json_within_bounds_is_read() throws UnreadableException {
        assertThat(json("\uFEFF{\"a\": [1, 2]}").path("a").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "  \n<html></html>"
            })
    void xml_is_refused_before_anything_of_it_is_parsed(String text) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> json(text))
                .withMessage(
                        "test.json: this is XML or HTML, and JSON is read (give the address of the JSON document)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"text\"", "{\"a\":", "{\"a\":1}{}", "{\"a\":1,\"a\":2}", "[1,]"})
    void what_is_no_whole_document_is_refused(String text) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> json(text))
                .matches(refused ->
                        refused.name().equals("test.json") && !refused.remedy().isEmpty());
    }

    @Test
    void depth_has_a_bound() throws UnreadableException {
        int most = ForeignJson.DEEPEST;

        assertThat(json("[".repeat(most) + "]".repeat(most)).isArray()).isTrue();
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> json("[".repeat(most + 1) + "]".repeat(most + 1)));
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> json("[".repeat(5_000_000)));
    }

    @Test
    void a_packed_file_is_unpacked_up_to_its_limit_and_not_a_byte_further() throws Exception {
        byte[] packed = packed(new byte[10_000]);

        assertThat(Gzip.packed(packed)).isTrue();
        assertThat(Gzip.unpacked("a.gz", packed, 10_000)).hasSize(10_000);
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Gzip.unpacked("a.gz", packed, 9_999))
                .withMessageContaining("a.gz: " + packed.length + " bytes unpack to more than the 9999");
    }

    @Test
    void a_packed_file_that_is_cut_off_or_damaged_is_refused() throws Exception {
        byte[] packed = packed("a text that is packed and long enough".getBytes(StandardCharsets.UTF_8));
        byte[] damaged = packed.clone();
        damaged[packed.length - 6] ^= 1;

        for (byte[] bad : new byte[][] {Arrays.copyOf(packed, packed.length / 2), damaged, {0x1f, (byte) 0x8b}, {}}) {
            assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> Gzip.unpacked("a.gz", bad, 10_000));
        }
    }

    private static tools.jackson.databind.JsonNode json(String text) throws UnreadableException {
        return ForeignJson.read("test.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
