package eu.salvus.warning.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamespacesTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.cisa.gov, https://www.cisa.gov/",
        "https://www.cisa.gov/, https://www.cisa.gov",
        "https://www.cisco.com, https://wwww.cisco.com",
        "http://bsi.bund.de, https://www.bsi.bund.de",
        "https://WWW.Example.org, https://www.example.org/psirt/",
        "https://www.example.org/a, https://www.example.org/a/b",
        "urn:example:a, urn:example:a",
        "example.com, example.com"
    })
    void what_differs_by_slashes_schemes_and_the_count_of_w_or_lies_below_is_the_same_publisher(
            String owner, String said) {
        assertThat(Namespaces.isOf(owner, said)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.evil.example, https://www.siemens.com",
        "https://siemens.com.evil.example, https://siemens.com",
        "https://evilsiemens.com, https://siemens.com",
        "https://siemens.com, https://evilsiemens.com",
        "https://com, https://siemens.com",
        "https://github.com/a, https://github.com/b",
        "https://github.com/a, https://github.com/ab",
        "https://github.com/a, https://github.com/a/../b",
        "https://github.com/a, https://github.com",
        "https://user@siemens.com:8443, https://siemens.com",
        "urn:example:a, urn:example:ab",
        "'', https://siemens.com",
        "'', ''"
    })
    void anything_else_is_another(String owner, String said) {
        assertThat(Namespaces.isOf(owner, said)).isFalse();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void slashes_without_end_cost_no_more_than_their_number() {
        String slashes = "/".repeat(4_000_000);

        assertThat(Namespaces.isOf("a maker", "a maker" + slashes)).isTrue();
        assertThat(Namespaces.isOf("a maker", "a maker" + slashes + "x")).isTrue();
        assertThat(Namespaces.isOf("a maker", "another" + slashes + "x")).isFalse();
    }
}
