package eu.salvus.benchmark.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorAppTest {

    /** RFC 6238, appendix B, the secret "12345678901234567890"; six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void showsWhatTheStandardSays(long seconds, String code) {
        assertThat(new AuthenticatorApp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").code(Instant.ofEpochSecond(seconds)))
                .isEqualTo(code);
    }
}
