package eu.salvus.warning.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Geutebrück", "Leão", "Dräger", "Innokas Yhtymä Oy", "Sécurité à l’hôpital", "Łódź"})
    void a_text_whose_bytes_were_misread_is_repaired(String name) {
        for (Charset charset : new Charset[] {StandardCharsets.ISO_8859_1, Charset.forName("windows-1252")}) {
            String misread = new String(name.getBytes(StandardCharsets.UTF_8), charset);
            boolean lost = misread.contains("\ufffd");
            if (!lost) {
                assertThat(PlainText.repaired(misread)).isEqualTo(name);
            }
        }
        assertThat(PlainText.repaired(name)).isEqualTo(name);
    }

    @Test
    void two_spellings_of_a_name_read_the_same() {
        assertThat(PlainText.of("IntelliVue® MX40™ ")).isEqualTo(PlainText.of("intellivue mx40"));
        assertThat(PlainText.of("N'Vision")).isEqualTo(PlainText.of("N’VISION"));
        assertThat(PlainText.of("Ｄräger")).isEqualTo("drager");
        assertThat(PlainText.of("Becton,\u00a0Dickinson & Co.")).isEqualTo("becton dickinson and co");
    }

    /** A no-break space takes the long way, a blank the short one. */
    @Test
    void the_short_way_for_plain_letters_comes_to_the_same_as_the_long_one() {
        Random random = new Random(5);
        String signs = "aZ09 -+&'`./(),_";
        for (int time = 0; time < 20_000; time++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(PlainText.of(text.toString())).as(text.toString()).isEqualTo(PlainText.of(text + "\u00a0"));
        }
    }

    @Test
    void a_plus_sign_behind_a_name_is_part_of_it() {
        assertThat(PlainText.of("Discovery XR656+")).isEqualTo("discovery xr656 plus");
    }
}
