package eu.salvus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.language.Language;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    private static final String LOCALE = "salvus.locale";
    private static final String COMMAND = "salvus.command";

    @AfterEach
    void forget() {
        System.clearProperty(LOCALE);
        System.clearProperty(COMMAND);
    }

    @Test
    void the_language_is_the_users_even_when_the_launcher_had_to_change_the_locale() {
        System.setProperty(LOCALE, "fr_FR");
        assertThat(Language.of(Surroundings.ofProcess().environment(), Locale.UK))
                .isEqualTo(Language.FR);
        System.setProperty(LOCALE, "C");
        assertThat(Language.of(Surroundings.ofProcess().environment(), Locale.FRANCE))
                .isEqualTo(Language.EN);
    }

    @Test
    void the_program_is_called_as_the_launcher_says() {
        assertThat(Surroundings.ofProcess().command()).isEqualTo("./salvus");
        System.setProperty(COMMAND, "/opt/salvus");
        assertThat(Surroundings.ofProcess().command()).isEqualTo("/opt/salvus");
    }
}
