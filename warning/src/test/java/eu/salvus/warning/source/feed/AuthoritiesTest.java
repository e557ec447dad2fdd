package eu.salvus.warning.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AuthoritiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            philips; Philips; VENDOR
            Philips; Philips Healthcare|Koninklijke Philips N.V.; VENDOR
            BD; CareFusion; VENDOR
            acme; ACME GmbH; VENDOR
            icscert; Philips; COORDINATOR
            INCIBE; Acme; COORDINATOR
            philips; Philips|Microsoft; OTHER
            mitre; n/a; OTHER
            GitHub_M; Acme; OTHER
            acmes; Acmess; OTHER
            """)
    void who_numbers_a_weakness_speaks_as_maker_only_of_its_own_products(String name, String makers, Speaker speaker) {
        assertThat(Authorities.speaker(name, Arrays.asList(makers.split("\\|"))))
                .isEqualTo(speaker);
    }

    @Test
    void who_says_no_name_or_names_no_product_is_no_maker() {
        assertThat(Authorities.speaker(null, Arrays.asList("Acme"))).isEqualTo(Speaker.UNKNOWN);
        assertThat(Authorities.speaker("acme", Arrays.asList())).isEqualTo(Speaker.OTHER);
    }

    @Test
    void what_others_add_to_a_record_is_nothing_to_be_done() throws Exception {
        Advisory advisory = CveRecord.of(
                        "CVE-2026-0001.json", JsonMapper.builder().build().readTree("""
                        {"cveMetadata": {"cveId": "CVE-2026-0001", "assignerShortName": "acme"},
                         "containers": {
                           "cna": {"providerMetadata": {"shortName": "acme"},
                                   "affected": [{"vendor": "Acme", "product": "Pump"}],
                                   "solutions": [{"lang": "en", "value": "Update."}]},
                           "adp": [{"providerMetadata": {"shortName": "stranger"},
                                    "affected": [{"vendor": "Somebody", "product": "Else"}],
                                    "workarounds": [{"lang": "en", "value": "Unplug it."}]}]}}
                        """))
                .advisory();

        assertThat(advisory.speaker()).isEqualTo(Speaker.VENDOR);
        assertThat(advisory.vulnerabilities().getFirst().remediations())
                .extracting(Remediation::text)
                .containsExactly("Update.");
    }
}
