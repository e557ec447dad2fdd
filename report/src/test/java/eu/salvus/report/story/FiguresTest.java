package eu.salvus.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private final Figures english = Sentences.in(Locale.UK).figures();
    private final Figures french = Sentences.in(Locale.FRANCE).figures();

    @ParameterizedTest
    @CsvSource({
        "0,        0 minutes,          0 minute",
        "0.0166,   1 minute,           1 minute",
        "0.5,      30 minutes,         30 minutes",
        "1,        1 hour,             1 heure",
        "1.5,      1 hour 30 minutes,  1 heure 30 minutes",
        "23.999,   1 day,              1 jour",
        "25,       1 day 1 hour,       1 jour 1 heure",
        "76.2,     3 days 4 hours,     3 jours 4 heures",
        "335.8,    14 days,            14 jours",
        "1000,     42 days,            42 jours",
        "Infinity, never,              jamais"
    })
    void durations_are_told_in_their_two_largest_units(double hours, String inEnglish, String inFrench) {
        assertThat(english.duration(hours)).isEqualTo(inEnglish);
        assertThat(french.duration(hours)).isEqualTo(inFrench);
    }

    @Test
    void french_counts_none_in_the_singular_and_english_in_the_plural() {
        Wording words = Sentences.in(Locale.FRANCE);
        assertThat(words.text("figure.days", 0)).isEqualTo("0 jour");
        assertThat(words.text("figure.days", 1)).isEqualTo("1 jour");
        assertThat(words.text("figure.days", 2)).isEqualTo("2 jours");
        assertThat(Sentences.in(Locale.UK).text("figure.days", 0)).isEqualTo("0 days");
    }

    @Test
    void numbers_follow_the_language() {
        assertThat(english.number(12345.678, 1)).isEqualTo("12,345.7");
        assertThat(french.number(12345.678, 1)).isEqualTo("12\u202f345,7");
        assertThat(english.number(-0.0001, 1)).isEqualTo("0");
        assertThat(french.percent(0.42)).isEqualTo("42\u00a0%");
        assertThat(english.percent(0.004)).isEqualTo("0.4%");
        assertThat(english.percent(0)).isEqualTo("0%");
        assertThat(english.percent(1)).isEqualTo("100%");
        assertThat(english.percent(0.996)).isEqualTo("99.6%");
    }

    @Test
    void estimates_keep_two_figures_that_matter() {
        assertThat(english.about(1234)).isEqualTo("1,200");
        assertThat(english.about(98.7)).isEqualTo("99");
        assertThat(english.about(9.87)).isEqualTo("9.9");
        assertThat(english.about(0.1234)).isEqualTo("0.12");
        assertThat(english.about(0)).isEqualTo("0");
    }

    @Test
    void dates_are_written_in_full() {
        assertThat(english.date(LocalDate.of(2026, 5, 3))).isEqualTo("3 May 2026");
        assertThat(french.date(LocalDate.of(2026, 5, 3))).isEqualTo("3 mai 2026");
    }

    @Test
    void the_first_of_a_month_is_a_rank_in_french() {
        assertThat(french.date(LocalDate.of(2026, 1, 1))).isEqualTo("1ᵉʳ janvier 2026");
        assertThat(french.date(LocalDate.of(2026, 1, 11))).isEqualTo("11 janvier 2026");
        assertThat(english.date(LocalDate.of(2026, 1, 1))).isEqualTo("1 January 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, every 30 minutes, toutes les 30 minutes",
        "1,   every hour,       toutes les heures",
        "4,   every 4 hours,    toutes les 4 heures",
        "24,  every day,        tous les jours",
        "36,  every 36 hours,   toutes les 36 heures",
        "168, every 7 days,     tous les 7 jours"
    })
    void how_often_is_told_in_one_unit(double hours, String inEnglish, String inFrench) {
        assertThat(english.every(hours)).isEqualTo(inEnglish);
        assertThat(french.every(hours)).isEqualTo(inFrench);
    }
}
