package eu.salvus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void a_slip_counts_once() {
        assertThat(Suggestion.distance("help", "help")).isZero();
        assertThat(Suggestion.distance("hlep", "help")).isEqualTo(1);
        assertThat(Suggestion.distance("hep", "help")).isEqualTo(1);
        assertThat(Suggestion.distance("helpp", "help")).isEqualTo(1);
        assertThat(Suggestion.distance("", "help")).isEqualTo(4);
    }

    @Test
    void only_near_words_are_suggested_the_nearest_first() {
        List<String> known = List.of("simulate", "scenarios", "twin", "demo");
        assertThat(Suggestion.of("simulat", known)).containsExactly("simulate");
        assertThat(Suggestion.of("tiwn", known)).containsExactly("twin");
        assertThat(Suggestion.of("hospital", known)).isEmpty();
    }
}
