package eu.salvus.server;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.inventory.IgnoredReason;
import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.proposal.Clue;
import eu.salvus.inventory.proposal.ZoneReason;
import eu.salvus.twin.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void everyTextIsThereInEachLanguage() throws Exception {
        assertThat(keys("texts_fr.properties")).isEqualTo(keys("texts.properties"));
    }

    @Test
    void everyReasonOfAnImportHasItsWords() {
        Texts texts = Texts.in(Locale.FRENCH);
        assertThat(Stream.of(
                                named("refusal.", RefusalReason.values()),
                                named("ignored-reason.", IgnoredReason.values()),
                                named("zone-reason.", ZoneReason.values()),
                                named("clue.", Clue.values()))
                        .flatMap(List::stream))
                .allSatisfy(key -> assertThat(texts.of(key, "x")).isNotBlank());
    }

    @Test
    void frenchHasNoBreakSpacesBeforeItsDoublePunctuation() throws Exception {
        Properties texts = load("texts_fr.properties");
        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(texts.getProperty(key)).doesNotContainPattern(" [:;?!%»]"));
    }

    /** Who lifts an alert ends it. */
    @Test
    void frenchNeverSaysOfAnAlertThatItIsLifted() throws Exception {
        Properties texts = load("texts_fr.properties");
        assertThat(texts.stringPropertyNames())
                .allSatisfy(key -> assertThat(texts.getProperty(key))
                        .doesNotContainPattern("(?iu)(?<!\\p{L})lev(er|ée?s?)(?!\\p{L})"));
    }

    private static List<String> named(String head, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> head + Words.of(constant))
                .toList();
    }

    private static List<String> keys(String file) throws Exception {
        return load(file).stringPropertyNames().stream().sorted().toList();
    }

    private static Properties load(String file) throws Exception {
        Properties texts = new Properties();
        try (var in = TextsTest.class.getResourceAsStream(file);
                var reader = new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
