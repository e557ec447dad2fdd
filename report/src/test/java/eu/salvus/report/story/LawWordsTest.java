package eu.salvus.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NIS2 Art. 21(2)(j) | NIS2, art. 21, §\u00a02, point j)",
                "NIS2 Art. 20(2) | NIS2, art. 20, §\u00a02",
                "NIS2 Art. 23 | NIS2, art. 23",
                "GDPR Art. 33 and 34 | RGPD, art. 33 et 34",
                "GDPR Art. 32, and CNIL, référentiel | RGPD, art. 32, et CNIL, référentiel",
                "HAS, certification des établissements de santé | HAS, certification des établissements de santé"
            })
    void an_article_is_named_as_the_language_does_and_a_guide_keeps_its_title(String reference, String french) {
        assertThat(new LawWords(Sentences.in(Locale.FRANCE)).of(reference)).isEqualTo(french);
        assertThat(new LawWords(Sentences.in(Locale.UK)).of(reference)).isEqualTo(reference);
    }
}
