package eu.salvus.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvisoryTest {

    @Test
    void an_advisory_stays_what_it_was_when_the_lists_it_was_made_from_change() {
        List<String> references = new ArrayList<>(List.of("https://example.org/advisory"));
        Advisory advisory = new Advisory(
                "https://example.org",
                Speaker.UNKNOWN,
                "X-1",
                "1",
                "Title",
                null,
                null,
                Tlp.CLEAR,
                false,
                List.of(),
                List.of(),
                references);

        references.clear();

        assertThat(advisory.references()).containsExactly("https://example.org/advisory");
    }
}
