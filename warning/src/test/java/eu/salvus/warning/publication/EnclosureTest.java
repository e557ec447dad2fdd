package eu.salvus.warning.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosureTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, 12_000})
    void a_document_comes_out_as_it_was_put_in(int length) {
        byte[] document = noise(length);

        String enclosed = Enclosure.of(document).orElseThrow();

        assertThat(Enclosure.document(enclosed))
                .hasValueSatisfying(out -> assertThat(out).isEqualTo(document));
    }

    @Test
    void a_document_that_stays_long_when_packed_does_not_travel() {
        assertThat(Enclosure.of(noise(13_000))).isEmpty();
        assertThat(Enclosure.of(new byte[13_000])).isPresent();
    }

    @Test
    void a_document_that_whoever_gets_it_would_not_unpack_does_not_travel() {
        assertThat(Enclosure.of(new byte[1 << 20])).isPresent();
        assertThat(Enclosure.of(new byte[(1 << 20) + 1])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "bm90IGd6aXA=", "H4sIAAAAAAAA"})
    void what_is_no_packed_document_gives_none(String text) {
        assertThat(Enclosure.document(text)).isEmpty();
    }

    @Test
    void a_few_bytes_that_unpack_to_very_many_give_none() throws IOException {
        String bomb = packed(new byte[(1 << 20) + 1]);

        assertThat(bomb).hasSizeLessThan(Enclosure.MOST_CHARACTERS);
        assertThat(Enclosure.document(bomb)).isEmpty();
    }

    @Test
    void a_text_longer_than_any_that_is_written_is_not_read() throws IOException {
        String end = packed("{}".getBytes(StandardCharsets.UTF_8));
        // Members of gzip may follow one another, so that this one would unpack well.
        String many =
                Base64.getEncoder().encodeToString(repeated(Base64.getDecoder().decode(end), 1_000));

        assertThat(Enclosure.document(end)).isPresent();
        assertThat(many).hasSizeGreaterThan(Enclosure.MOST_CHARACTERS);
        assertThat(Enclosure.document(many)).isEmpty();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    private static byte[] repeated(byte[] bytes, int times) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int time = 0; time < times; time++) {
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    private static String packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
