package eu.salvus.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogFormTest {

    @Test
    void peopleGetLinesOfTextAndProgramsJson() {
        assertThat(LogForm.of(null, Map.of())).isEqualTo(LogForm.TEXT);
        assertThat(LogForm.of(null, Map.of("container", "podman"))).isEqualTo(LogForm.JSON);
        assertThat(LogForm.of(null, Map.of("SALVUS_LOG", "json"))).isEqualTo(LogForm.JSON);
    }

    @Test
    void whatIsAskedForWins() {
        assertThat(LogForm.of(LogForm.TEXT, Map.of("SALVUS_LOG", "json"))).isEqualTo(LogForm.TEXT);
        assertThat(LogForm.of(null, Map.of("SALVUS_LOG", "text", "container", "podman")))
                .isEqualTo(LogForm.TEXT);
    }

    @Test
    void aTerminalThatInheritsTheVariableOfAServiceIsNoService() {
        assertThat(LogForm.of(null, Map.of("JOURNAL_STREAM", "8:1234567"))).isEqualTo(LogForm.TEXT);
    }
}
