package eu.salvus.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Zone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said in one language is said in the other, well formed and with the same places. */
class SentencesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private static Map<String, String> read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SentencesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void both_languages_have_the_same_keys_and_places() throws IOException {
        Map<String, String> english = read("sentences.properties");
        Map<String, String> french = read("sentences_fr.properties");
        assertThat(french.keySet()).isEqualTo(english.keySet());
        english.forEach((key, sentence) -> assertThat(places(Objects.requireNonNull(french.get(key))))
                .as(key)
                .isEqualTo(places(sentence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences.properties", "sentences_fr.properties"})
    void every_sentence_is_well_formed_and_uses_the_typographic_apostrophe(String file) throws IOException {
        read(file).forEach((key, sentence) -> {
            assertThat(sentence).as(key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(sentence)).as(key).isNotNull();
        });
    }

    @Test
    void french_signs_of_two_parts_are_held_to_their_word() throws IOException {
        read("sentences_fr.properties")
                .forEach((key, sentence) -> assertThat(sentence)
                        .as(key)
                        .doesNotContainPattern(" [;?!:»](\\s|$)| %(?![a-zA-Z])")
                        .doesNotContain("« "));
    }

    @ParameterizedTest
    @ValueSource(classes = {Asset.Kind.class, Zone.Kind.class, DigitalService.Kind.class, ClinicalService.Kind.class})
    void every_constant_shown_has_its_word(Class<? extends Enum<?>> type) {
        for (Enum<?> constant : type.getEnumConstants()) {
            assertThat(Sentences.in(Locale.UK).word(constant)).isNotBlank();
            assertThat(Sentences.in(Locale.FRANCE).word(constant)).isNotBlank();
        }
    }

    @Test
    void a_language_without_translation_is_told_in_english() {
        assertThat(Sentences.in(Locale.GERMANY).text("story.in-short")).isEqualTo("In short");
    }
}
