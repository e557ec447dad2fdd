package eu.salvus.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    private final Estimates english = new Estimates(Sentences.in(Locale.UK));
    private final Estimates french = new Estimates(Sentences.in(Locale.FRANCE));

    @Test
    void an_amount_comes_with_its_interval_never_below_zero() {
        assertThat(english.amount(new Estimate(1234, 1100, 1390))).isEqualTo("1,200 (1,100–1,400)");
        assertThat(french.amount(new Estimate(1234, 1100, 1390))).isEqualTo("1\u202f200 (1\u202f100–1\u202f400)");
        assertThat(english.amount(new Estimate(3, -1, 7))).isEqualTo("3 (0–7)");
    }

    @Test
    void what_never_varies_and_what_never_happens_needs_no_interval() {
        assertThat(english.amount(new Estimate(5, 5, 5))).isEqualTo("5");
        assertThat(english.amount(new Estimate(0, 0, 0))).isEqualTo("0");
        assertThat(english.amount(new Estimate(0.006, 0, 0.02))).isEqualTo("< 1");
        assertThat(english.amount(0.006)).isEqualTo("< 1");
        assertThat(english.amount(0)).isEqualTo("0");
    }

    @Test
    void one_run_says_nothing_of_the_interval() {
        Estimate alone = new Estimate(5, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(english.amount(alone)).isEqualTo("5 (?)");
    }

    @Test
    void shares_and_durations_are_told_in_words() {
        assertThat(english.share(new Estimate(0.5, 0.4, 0.6))).isEqualTo("50% (40%–60%)");
        assertThat(french.share(new Estimate(0.5, 0.4, 0.6))).isEqualTo("50\u00a0% (40\u00a0%–60\u00a0%)");
        assertThat(english.duration(new Estimate(50, 40, 60))).isEqualTo("2 days 2 hours");
        assertThat(english.duration(null)).isEqualTo("–");
    }

    @Test
    void what_is_rare_is_told_in_words_and_french_is_singular_below_two() {
        assertThat(english.people(new Estimate(0.02, 0, 0.1))).isEqualTo("fewer than 1 person");
        assertThat(french.people(new Estimate(0.02, 0, 0.1))).isEqualTo("moins de 1 personne");
        assertThat(french.careHours(1.4)).isEqualTo("1,4 heure de soins");
        assertThat(french.careHours(0)).isEqualTo("0 heure de soins");
        assertThat(french.careHours(1.96)).isEqualTo("2 heures de soins");
        assertThat(english.careHours(1.4)).isEqualTo("1.4 care-hours");
        assertThat(english.careHours(1)).isEqualTo("1 care-hour");
        assertThat(english.careHours(new Estimate(1234, 1100, 1390))).isEqualTo("1,200 (1,100–1,400) care-hours");
    }
}
