package eu.salvus.mal;

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
        assertThat(Suggestion.nearest("simulat", known, 3)).containsExactly("simulate");
        assertThat(Suggestion.nearest("tiwn", known, 3)).containsExactly("twin");
        assertThat(Suggestion.nearest("hospital", known, 3)).isEmpty();
        assertThat(Suggestion.nearest("bat", List.of("cat", "bath", "dog", "bat"), 2))
                .containsExactly("bat", "bath");
        assertThat(Suggestion.nearest("Twin", known, 1)).containsExactly("twin");
        assertThat(Suggestion.nearest("x", List.of("y"), 1)).isEmpty();
    }

    @Test
    void a_remedy_names_the_nearest_or_what_there_is() {
        assertThat(Suggestion.among("tiwn", List.of("twin", "demo"))).isEqualTo("did you mean 'twin'?");
        assertThat(Suggestion.among("hospital", List.of("twin", "demo"))).isEqualTo("known: demo, twin");
        assertThat(Suggestion.among("x", List.of())).isEqualTo("there is none to choose from");
    }
}
