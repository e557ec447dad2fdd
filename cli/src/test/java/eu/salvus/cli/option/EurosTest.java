package eu.salvus.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Language;
import eu.salvus.cli.language.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTest {

    private final Euros euros = new Euros(new Messages(Language.EN));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30000|30000",
                "30 000|30000",
                "30\u00a0000 €|30000",
                "30\u202f000\u00a0EUR|30000",
                "€30000|30000",
                "EUR 30000|30000",
                "30k|30000",
                "30 k€|30000",
                "30k €|30000",
                "30 k EUR|30000",
                "€ 30 000|30000",
                "EUR30000|30000",
                "1,5 M€|1500000",
                "1.5k|1500",
                "30'000|30000",
                "1.234.567|1234567",
                "1,234,567 euros|1234567",
                "1.234,50|1234.5",
                "1,234.50|1234.5",
                "1234,5|1234.5",
                "0|0",
                "-5|-5",
                "Infinity|Infinity"
            })
    void an_amount_that_means_one_thing_is_read(String written, double amount) {
        assertThat(euros.read("--budget", written)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30.000|write 30000, or 30",
                "30,000 €|write 30000, or 30",
                "30.500|write 30500, or 30.5",
                "1.200k|write 1200k, or 1.2k"
            })
    void an_amount_that_may_mean_two_is_asked_back(String written, String remedy) {
        refused(written, "read in two ways: " + remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "30 00", "3.00.0", "30kk", "1e5", "0.500", "€", "12 34 567", "30000 USD", "--"})
    void what_is_no_amount_is_refused_with_an_example(String written) {
        refused(written, "30000");
    }

    private void refused(String written, String remedy) {
        assertThatThrownBy(() -> euros.read("--budget", written)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ExitCode.USAGE);
            assertThat(failure.troubles().getFirst().what()).contains("“" + written + "”");
            assertThat(failure.troubles().getFirst().remedy()).contains(remedy);
        });
    }
}
