package eu.salvus.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.alert.PriorityRules;
import eu.salvus.warning.source.Exploitation;
import eu.salvus.warning.source.Exploitation.Forecast;
import eu.salvus.warning.source.Exploitation.Judged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {

    @ParameterizedTest
    @CsvSource({"0.5, 0.1, NONE", "0.5, 0.5, PROOF", "0.9, 0.5, NONE", "0.9, 0.9, PROOF", "0.1, 0.1, PROOF"})
    void from_which_forecast_a_weakness_counts_is_what_the_rules_say(double likely, double reached, String level)
            throws IOException {
        Forecast forecast = new Forecast("CVE-2026-0001", "epss", null, reached, 0.9, 0, reached);

        assertThat(Fact.of(forecast, rules(likely)).threat().exploitation().name())
                .isEqualTo(level);
    }

    @Test
    void a_judgement_is_kept_for_what_it_says_of_automation_alone() {
        Fact fact = judged(Map.of("Exploitation", "none", "Automatable", "no"));
        assertThat(fact.automatable()).isFalse();
        assertThat(fact.isNothing()).isFalse();
        assertThat(judged(Map.of("automatable", "YES")).automatable()).isTrue();
        assertThat(judged(Map.of("Exploitation", "none")).automatable()).isNull();
        assertThat(judged(Map.of("Exploitation", "none")).isNothing()).isTrue();
    }

    private static Fact judged(Map<String, String> choices) {
        return Fact.of(new Judged("CVE-2026-0001", "cve", choices), PriorityRules.builtIn());
    }

    private static PriorityRules rules(double likely) throws IOException {
        try (InputStream in = Exploitation.class.getResourceAsStream("/content/warning/priority.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("exploitationLikely: 0.5");
            return PriorityRules.read(
                    "priority.yaml", text.replace("exploitationLikely: 0.5", "exploitationLikely: " + likely));
        }
    }
}
