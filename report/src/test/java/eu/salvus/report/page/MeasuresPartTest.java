package eu.salvus.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.report.Plan;
import eu.salvus.report.Report;
import eu.salvus.report.story.Sentences;
import eu.salvus.simulation.choice.Budget;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Choice.Funded;
import eu.salvus.simulation.choice.Choice.Outcome;
import eu.salvus.simulation.choice.Choice.Step;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.measure.Amount;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.simulation.measure.Price;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresPartTest {

    private static final List<Measure> MEASURES = Measures.builtIn().all().stream()
            .filter(Measure::simulated)
            .limit(2)
            .toList();

    private static Estimate about(double value) {
        return new Estimate(value, value - 10, value + 10);
    }

    private static Outcome outcome(List<String> measures, double money, double lost) {
        return new Outcome(
                measures,
                money,
                10,
                about(lost),
                0,
                about(5_000),
                about(300),
                List.of(new Choice.ByScenario("a", 1, about(lost)), new Choice.ByScenario("b", 1, about(lost))));
    }

    private static Funded funded(int count, double money, double saved) {
        return funded(count, money, saved, about(40));
    }

    private static Funded funded(int count, double money, double saved, Estimate spared) {
        List<String> ids = MEASURES.stream().limit(count).map(Measure::id).toList();
        return new Funded(
                new Budget(money, 100), outcome(ids, money, 900 - saved), about(saved), about(800), spared, true);
    }

    private static Plan plan() {
        return plan(about(40));
    }

    private static Plan plan(Estimate spared) {
        List<Funded> curve = List.of(funded(0, 0, 0), funded(1, 8_000, 200), funded(2, 16_000, 420, spared));
        List<Step> steps = List.of(
                new Step(MEASURES.get(0).id(), about(205), Set.of(), about(205)),
                new Step(MEASURES.get(1).id(), about(5), Set.of(), about(420)));
        Map<String, Plan.Option> options = new HashMap<>();
        MEASURES.forEach(measure -> options.put(
                measure.id(),
                new Plan.Option(measure, new Price(new Amount(6_000, 10_000), new Amount(4, 6), Amount.ZERO))));
        Choice choice = new Choice(
                outcome(List.of(), 0, 900), curve.get(2), steps, List.of(), curve, List.of(), about(430), 10, 3);
        return new Plan(
                choice, options, List.of(new LocalText("Backups out of reach", "Sauvegardes hors de portée")), 3, 500);
    }

    @Test
    void the_request_for_funding_names_measures_costs_and_effects_with_their_intervals() {
        Report report = Played.report(Played.clinic()).with(plan());
        String html = new ReportPage(report, Sentences.in(Locale.UK)).html(Audience.DIRECTORS);
        String funding = html.substring(html.indexOf("id=\"funding\""), html.indexOf("id=\"certainty\""));
        assertThat(funding)
                .contains(
                        MEASURES.get(0).name().english(), MEASURES.get(1).name().english())
                .contains(
                        "€6,000–10,000",
                        "€16,000 (€12,000–20,000) in all, and 10 (8–12) days of our own staff, over 3 years")
                .contains("Care-hours saved a year: 420 (410 to 430).")
                .doesNotContain("not ready to sign");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | records are no longer exposed: none seen in 1000 attempts.",
                "fr | ne sont plus exposés\u00a0: aucune observée sur 1000 tentatives."
            })
    void what_no_attempt_showed_is_signed_with_their_number_and_not_as_a_sure_zero(String language, String sentence) {
        Report report = Played.report(Played.clinic()).with(plan(new Estimate(0, 0, 0)));
        String html = new ReportPage(report, Sentences.in(Locale.of(language))).html(Audience.DIRECTORS);
        assertThat(html.replaceAll("(?<=\\d)[,\u202f\u00a0](?=\\d)", "")).contains(sentence);
    }

    @Test
    void a_measure_whose_worth_cannot_be_told_from_nothing_says_so_by_its_interval() {
        Report report = Played.report(Played.clinic()).with(plan());
        assertThat(new ReportPage(report, Sentences.in(Locale.UK)).html(Audience.DIRECTORS))
                .contains("5 (−5 to 15)");
    }

    @Test
    void the_curve_of_care_saved_has_its_table() {
        Report report = Played.report(Played.clinic()).with(plan());
        String html = new ReportPage(report, Sentences.in(Locale.FRANCE)).html(Audience.SPECIALISTS);
        String measures = html.substring(html.indexOf("id=\"measures\""), html.indexOf("id=\"funding\""));
        assertThat(measures)
                .contains(
                        "Sauvegardes hors de portée",
                        "<svg class=\"chart\"",
                        "16\u202f000\u00a0€",
                        "420 (410 à 430)",
                        "<summary>");
    }

    @Test
    void nothing_is_asked_for_when_the_effect_cannot_be_told_from_nothing() {
        Plan sure = plan();
        Choice known = sure.choice();
        Funded best = known.best();
        Funded unsure = new Funded(
                best.budget(), best.outcome(), new Estimate(5, -5, 15), best.tailSaved(), best.spared(), true);
        Choice choice = new Choice(
                known.nothing(),
                unsure,
                known.steps(),
                List.of(),
                known.curve(),
                List.of(),
                known.searched(),
                known.evaluations(),
                known.again());
        Report report = Played.report(Played.clinic())
                .with(new Plan(choice, sure.options(), sure.unfunded(), sure.years(), sure.runs()));
        String html = new ReportPage(report, Sentences.in(Locale.UK)).html(Audience.DIRECTORS);
        String funding = html.substring(html.indexOf("id=\"funding\""), html.indexOf("id=\"certainty\""));
        assertThat(funding)
                .contains("No money is asked for: nothing that the budget pays surely saves care here")
                .doesNotContain("in all, and", "Signature");
        assertThat(html).contains("Nothing that this budget pays surely helps here");
    }

    @Test
    void the_effect_is_told_with_the_attempts_a_year_it_rests_on() {
        Plan without = plan();
        Choice known = without.choice();
        Outcome nothing = known.nothing();
        Choice choice = new Choice(
                new Outcome(
                        nothing.measures(),
                        0,
                        0,
                        nothing.loss(),
                        0,
                        nothing.tail(),
                        nothing.people(),
                        List.of(new Choice.ByScenario("ransomware-phishing", 0.02, nothing.loss()))),
                known.best(),
                known.steps(),
                List.of(),
                known.curve(),
                List.of(),
                known.searched(),
                known.evaluations(),
                known.again());
        Report report = Played.report(Played.clinic())
                .with(new Plan(choice, without.options(), List.of(), without.years(), without.runs()));
        String html = new ReportPage(report, Sentences.in(Locale.UK)).html(Audience.DIRECTORS);
        String measures = html.substring(html.indexOf("id=\"measures\""), html.indexOf("id=\"funding\""));
        String funding = html.substring(html.indexOf("id=\"funding\""), html.indexOf("id=\"certainty\""));
        assertThat(measures).contains("about 0.02 a year (one in 50 years)");
        assertThat(funding).contains("about 0.02 a year (one in 50 years)");
    }
}
