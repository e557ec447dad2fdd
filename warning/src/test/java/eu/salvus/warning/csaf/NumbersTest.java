package eu.salvus.warning.csaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that have no room in any memory when they are written out. */
class NumbersTest {

    private static final String SCORE = "\"baseScore\": 9.8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "100e2147483647",
                "1e2147483648",
                "1e-999999999",
                "0e999999999",
                "1e1001",
                "1e99999999999999999999"
            })
    void a_document_with_a_number_of_any_size_is_refused_at_its_place(String number) {
        String document = new String(Documents.everything(), UTF_8);
        int line = (int) document.substring(0, document.indexOf(SCORE)).lines().count();
        byte[] wrong = document.replaceFirst(SCORE, "\"baseScore\": " + number).getBytes(UTF_8);

        assertThat(CsafCheck.check("b.json", wrong)).singleElement().satisfies(failure -> {
            assertThat(failure.what()).contains("exponent");
            assertThat(failure.toString()).contains("line " + line + ",");
        });
        assertThat(CsafAdvisories.read("b.json", wrong).advisory()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000", "-1e-1000", "10"})
    void a_score_that_can_be_read_is_held_to_its_vector(String number) {
        byte[] wrong = new String(Documents.everything(), UTF_8)
                .replaceFirst(SCORE, "\"baseScore\": " + number)
                .getBytes(UTF_8);

        assertThat(CsafCheck.check("b.json", wrong))
                .anySatisfy(failure -> assertThat(failure.toString()).contains("baseScore"));
    }
}
