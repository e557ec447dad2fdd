package eu.salvus.warning.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.ProductIdentifiers.FileHash;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdvisoryTextTest {

    @Test
    void an_advisory_comes_back_as_it_was_written() throws UnreadableException {
        Advisory advisory = advisory(Map.of("P1", Status.AFFECTED, "P2", Status.FIXED));
        assertThat(AdvisoryText.read(AdvisoryText.write(advisory))).isEqualTo(advisory);
    }

    @Test
    void the_same_advisory_is_the_same_text_in_whatever_order_its_maps_lie() {
        Map<String, Status> one = new LinkedHashMap<>();
        Map<String, Status> other = new LinkedHashMap<>();
        for (int number = 0; number < 40; number++) {
            one.put("P" + number, Status.AFFECTED);
            other.put("P" + (39 - number), Status.AFFECTED);
        }
        assertThat(AdvisoryText.write(advisory(one))).isEqualTo(AdvisoryText.write(advisory(other)));
    }

    @Test
    void what_nobody_wrote_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> AdvisoryText.read("{\"publisher\": 1, \"products\": 7}"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("its source brings it again");
    }

    private static Advisory advisory(Map<String, Status> statuses) {
        return new Advisory(
                "https://www.cve.org/",
                Speaker.UNKNOWN,
                "CVE-2026-0001",
                "3",
                "A title with “quotes”",
                Instant.parse("2026-11-01T00:00:00.123Z"),
                null,
                Tlp.CLEAR,
                false,
                List.of(
                        product("P1", new VersionStatement.Range("vers:generic/<5.0")),
                        product("P2", new VersionStatement.Exactly("5.0")),
                        product("P3", new VersionStatement.Unstated())),
                List.of(new Vulnerability(
                        List.of("CVE-2026-0001", "EUVD-2026-0001"),
                        null,
                        "What it is.",
                        List.of("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                        statuses,
                        List.of(new Remediation(
                                Remediation.Kind.VENDOR_FIX, "Update.", List.of("P1"), "$.x", "https://example.org/")),
                        true)),
                List.of("https://example.org/1"));
    }

    private static AdvisedProduct product(String id, VersionStatement version) {
        return new AdvisedProduct(
                id,
                "$.products[0]",
                "Bramquist Spot",
                "Bramquist",
                null,
                "Spot",
                version,
                new ProductIdentifiers(
                        List.of("S?1"),
                        List.of("M1"),
                        List.of(),
                        List.of("0123"),
                        List.of("pkg:npm/spot"),
                        "cpe:2.3:a:b:c:*:*:*:*:*:*:*:*",
                        Map.of("a.exe", List.of(new FileHash("sha256", "00")))),
                List.of(),
                List.of("architecture x64"));
    }
}
