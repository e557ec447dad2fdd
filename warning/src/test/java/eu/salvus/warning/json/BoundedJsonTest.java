package eu.salvus.warning.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.salvus.warning.json.BrokenJsonException.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BoundedJsonTest {

    private static final BoundedJson JSON = new BoundedJson(new BoundedJson.Bounds(60, 3, 10, 5, 4));

    @Test
    void a_number_keeps_every_digit() throws BrokenJsonException {
        assertThat(read("{\"a\": 1.50}").get("a").toString()).isEqualTo("1.50");
    }

    @Test
    void a_mark_of_byte_order_is_passed_over() throws BrokenJsonException {
        assertThat(read("\uFEFF[1]").size()).isOne();
    }

    @Test
    void nothing_is_a_missing_node() throws BrokenJsonException {
        assertThat(read("").isMissingNode()).isTrue();
    }

    @Test
    void what_is_exactly_as_large_as_the_bounds_is_read() throws BrokenJsonException {
        assertThat(read("[[[1234, \"abcdefghij\", \"" + "a".repeat(10) + "\"]]]")
                        .size())
                .isOne();
        assertThat(read(" ".repeat(58) + "[]").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [[[[1]]]]                | BEYOND_BOUNDS | it is nested deeper than the 3 levels that are read
            ["abcdefghijk"]          | BEYOND_BOUNDS | a text has more than the 10 characters that are read
            {"abcdef": 1}            | BEYOND_BOUNDS | a name has more than the 5 characters that are read
            [12345]                  | BEYOND_BOUNDS | a number has more than the 4 characters that are read
            {"a": 1, "a": 2}         | NAME_TWICE    | a name stands twice in one object: "a"
            [1] [2]                  | SYNTAX        | this is not JSON
            {"a":                    | SYNTAX        | this is not JSON
            """)
    void what_is_wrong_is_said_with_its_place(String text, Kind kind, String what) {
        assertThatExceptionOfType(BrokenJsonException.class)
                .isThrownBy(() -> read(text))
                .satisfies(broken -> {
                    assertThat(broken.kind()).isEqualTo(kind);
                    assertThat(broken.what()).startsWith(what);
                    // The parser does not say where a bound was passed.
                    assertThat(broken.place()).matches(kind == Kind.BEYOND_BOUNDS ? "" : "line 1, column \\d+");
                });
    }

    @Test
    void too_many_bytes_are_not_looked_at() {
        assertThatExceptionOfType(BrokenJsonException.class)
                .isThrownBy(() -> JSON.read(new byte[61]))
                .satisfies(broken -> assertThat(broken.kind()).isEqualTo(Kind.TOO_LARGE));
    }

    @Test
    void what_is_packed_is_called_so() {
        assertThatExceptionOfType(BrokenJsonException.class)
                .isThrownBy(() -> JSON.read(new byte[] {'P', 'K', 3, 4, (byte) 0xE9}))
                .satisfies(broken -> assertThat(broken.kind()).isEqualTo(Kind.PACKED))
                .withMessage("this is a ZIP archive");
        assertThatExceptionOfType(BrokenJsonException.class)
                .isThrownBy(() -> JSON.read(new byte[] {0x1f, (byte) 0x8b, 8}))
                .withMessage("this is packed by gzip");
    }

    @Test
    void the_first_byte_that_is_not_utf_8_is_named() {
        assertThatExceptionOfType(BrokenJsonException.class)
                .isThrownBy(() -> JSON.read(new byte[] {'[', '"', (byte) 0xE9, '"', ']'}))
                .satisfies(broken -> {
                    assertThat(broken.kind()).isEqualTo(Kind.NOT_UTF8);
                    assertThat(broken.place()).isEqualTo("byte 3");
                });
    }

    private static JsonNode read(String text) throws BrokenJsonException {
        return JSON.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
