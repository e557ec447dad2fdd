package eu.salvus.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @Test
    void takesACodeOneStepEarlyOrLateAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        for (long at = step - 3; at <= step + 3; at++) {
            assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, at, Totp.DIGITS), now)
                            .isPresent())
                    .isEqualTo(Math.abs(at - step) <= 1);
        }
    }

    @Test
    void readsACodeAsPeopleTypeIt() {
        assertThat(Totp.stepOf(SECRET, " 050 471", Instant.ofEpochSecond(1_111_111_111)))
                .hasValue(37_037_037);
    }

    @Test
    void writesTheAddressThatAuthenticatorApplicationsRead() {
        assertThat(Totp.uri("anna.b@hospital.eu", SECRET))
                .isEqualTo("otpauth://totp/Salvus%3Aanna.b%40hospital.eu?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Salvus&algorithm=SHA1&digits=6&period=30");
    }
}
