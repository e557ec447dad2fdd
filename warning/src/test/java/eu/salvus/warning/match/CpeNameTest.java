package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpeNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "none", textBlock = """
            cpe:2.3:o:philips:intellivue_mx40_firmware:b.06.18:*:*:*:*:*:*:*; o:philips:intellivue_mx40_firmware; b.06.18; none; none
            cpe:2.3:a:x:tabulate:1.0:*:*:*:*:wordpress:*:*; a:x:tabulate; 1.0; none; wordpress
            cpe:2.3:a:hp:insight_diagnostics:7.4.0.1570:-:*:*:online:win2003:x64:*; a:hp:insight_diagnostics; 7.4.0.1570; -; win2003
            cpe:2.3:a:foo\\\\bar:big\\$money:*:*:*:*:*:*:*:*; a:foo\\bar:big$money; none; none; none
            cpe:2.3:a:a\\:b:c:-:*:*:*:*:*:*:*; a:a:b:c; none; none; none
            cpe:/a:hp:insight_diagnostics:7.4.0.1570::~~online~win2003~x64~; a:hp:insight_diagnostics; 7.4.0.1570; none; win2003
            cpe:2.3:o:microsoft:windows_7:6.1:SP1:*:*:*:*:x64:*; o:microsoft:windows_7; 6.1; sp1; none
            cpe:/h:baxter:sigma_spectrum; h:baxter:sigma_spectrum; none; none; none
            """)
    void both_forms_are_read(String text, String key, String version, String update, String software) {
        CpeName name = CpeName.of(text);

        assertThat(name).isEqualTo(new CpeName(key, version, update, software));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpe:2.3:a:*:zstandard:1.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:amd:*:1.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:amd:ryzen*:1.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:amd:-:1.0:*:*:*:*:*:*:*",
                "cpe:2.3:a:amd:ryzen:1.0",
                "cpe:2.3:x:amd:ryzen:1.0:*:*:*:*:*:*:*",
                "cpe:/a:amd",
                "Ryzen"
            })
    void a_name_without_a_certain_product_is_none(String text) {
        assertThat(CpeName.of(text)).isNull();
    }

    @Test
    void nothing_is_none() {
        assertThat(CpeName.of(null)).isNull();
    }
}
