package eu.salvus.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.report.Plan;
import eu.salvus.report.Report;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Sentences;
import eu.salvus.simulation.advice.Demand;
import eu.salvus.simulation.advice.OwnStaff;
import eu.salvus.simulation.choice.Budget;
import eu.salvus.simulation.choice.Choice;
import eu.salvus.simulation.choice.Choice.Funded;
import eu.salvus.simulation.choice.Choice.Outcome;
import eu.salvus.simulation.choice.Choice.Step;
import eu.salvus.simulation.choice.Choice.Tie;
import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.measure.Amount;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.simulation.measure.Price;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        return new Plan(choice, options, List.of(due()), 3, 500);
    }

    /** A part of the page, up to the next. */
    private static String part(String html, String id) {
        String rest = html.substring(html.indexOf("<section id=\"" + id + "\""));
        return rest.substring(0, rest.indexOf("</section>"));
    }

    /** What the law demands and the budget does not pay. */
    private static Demand due() {
        Measure measure = Objects.requireNonNull(Measures.builtIn().find("second-factor-administrators"));
        return new Demand(
                measure, Demand.State.UNFUNDED, new Price(new Amount(1_000, 2_000), new Amount(3, 5), Amount.ZERO));
    }

    @Test
    void the_request_for_funding_names_measures_costs_and_effects_with_their_intervals() {
        Report report = Played.report(Played.clinic()).with(plan());
        String html = new ReportPage(report, Sentences.in(Locale.UK)).html(Audience.DIRECTORS);
        String funding = part(html, "funding");
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
        String measures = part(html, "measures");
        assertThat(measures).contains("<svg class=\"chart\"", "16\u202f000\u00a0€", "420 (410 à 430)", "<summary>");
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
                .with(new Plan(choice, sure.options(), sure.demands(), sure.years(), sure.runs()));
        String html = new ReportPage(report, Sentences.in(Locale.UK)).html(Audience.DIRECTORS);
        String funding = part(html, "funding");
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
        String funding = part(html, "funding");
        assertThat(part(html, "answer")).contains("about 0.02 a year (one in 50 years)");
        assertThat(funding).contains("about 0.02 a year (one in 50 years)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|over 1 year|1 years", "fr|sur 1 an|1 ans"})
    void one_year_is_a_single_year(String language, String one, String many) {
        Plan plan = plan();
        Report report = Played.report(Played.clinic())
                .with(new Plan(plan.choice(), plan.options(), plan.demands(), 1, plan.runs()));
        assertThat(new ReportPage(report, Sentences.in(Locale.of(language))).html(Audience.DIRECTORS))
                .contains(one)
                .doesNotContain(many);
    }

    @Test
    void the_answer_stands_before_everything_else_and_names_what_to_do_in_order() {
        Report report = Played.report(Played.clinic()).with(plan());
        String html = new ReportPage(report, Sentences.in(Locale.UK)).html(Audience.DIRECTORS);
        String answer = part(html, "answer");
        assertThat(html.indexOf("<section")).isEqualTo(html.indexOf("<section id=\"answer\""));
        assertThat(answer)
                .contains("With €16,000 and 100 staff-days over 3 years: do these 2 things, in this order.")
                .contains(
                        "Of 900 (890–910) care-hours lost a year to the attacks looked at, that saves about 420 (410 to 430).")
                .containsSubsequence(
                        "<ol",
                        MEASURES.get(0).name().english(),
                        MEASURES.get(1).name().english());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_chosen_measure_comes_with_who_does_it_its_first_steps_its_message_and_who_asks(String language) {
        Measure measure = MEASURES.getFirst();
        Report report = Played.report(Played.clinic()).with(plan());
        Locale locale = Locale.of(language);
        String how = part(new ReportPage(report, Sentences.in(locale)).html(Audience.DIRECTORS), "how");
        assertThat(measure.id()).isEqualTo("second-factor-remote");
        assertThat(how)
                .contains(escaped(Objects.requireNonNull(measure.howTo()).in(locale)))
                .contains(escaped(
                        Objects.requireNonNull(measure.supplierMessage()).in(locale)))
                .contains("mailto:?subject=")
                .contains(language.equals("en") ? "NIS2 Art. 21(2)(j) (the law)" : "NIS2 Art. 21(2)(j) (la loi)")
                .contains(language.equals("en") ? "Who: IT." : "Qui\u00a0: l’informatique.");
    }

    private static String escaped(String text) {
        return Html.element("p", text).markup().replaceAll("^<p>|</p>$", "");
    }

    /** The plan with some of it changed. */
    private static Plan with(
            Plan plan, Funded best, @Nullable Tie nearby, List<String> hygiene, @Nullable OwnStaff staff) {
        Choice known = plan.choice();
        Choice choice = new Choice(
                known.nothing(),
                best,
                known.steps(),
                List.of(),
                known.curve(),
                List.of(),
                nearby,
                known.searched(),
                known.evaluations(),
                known.again());
        return new Plan(
                choice, plan.options(), plan.demands(), hygiene, plan.years(), plan.runs(), null, staff, plan.scope());
    }

    private static Funded unlimitedDays(Funded best, Estimate saved) {
        return new Funded(
                new Budget(best.budget().money(), Double.POSITIVE_INFINITY),
                best.outcome(),
                saved,
                best.tailSaved(),
                best.spared(),
                best.exact());
    }

    @Test
    void more_work_than_the_own_people_can_do_is_said_on_the_first_page() {
        Plan plan = plan();
        Funded best = unlimitedDays(plan.choice().best(), plan.choice().best().saved());
        Report report = Played.report(Played.clinic()).with(with(plan, best, null, List.of(), new OwnStaff(2, 9)));
        assertThat(part(new ReportPage(report, Sentences.in(Locale.UK)).html(Audience.DIRECTORS), "answer"))
                .contains("Mind the staff: this takes 10 staff-days over 3 years")
                .contains("too much for the IT team: 2 people can spare about 9 days");
    }

    @Test
    void days_that_limit_a_plan_which_leaves_most_of_the_money_are_named() {
        Plan plan = plan();
        Funded best = plan.choice().best();
        double days = best.outcome().staffDays();
        Funded richer = budgeted(best, new Budget(3 * best.outcome().money(), days));
        Funded freer = budgeted(best, new Budget(3 * best.outcome().money(), 10 * days));
        assertThat(answer(with(plan, richer, null, List.of(), null))).contains("It is the staff-days that limit this");
        assertThat(answer(with(plan, freer, null, List.of(), null))).doesNotContain("that limit this");
        assertThat(answer(with(plan, best, null, List.of(), null))).doesNotContain("that limit this");
    }

    private static Funded budgeted(Funded best, Budget budget) {
        return new Funded(budget, best.outcome(), best.saved(), best.tailSaved(), best.spared(), best.exact());
    }

    private static String answer(Plan plan) {
        Report report = Played.report(Played.clinic()).with(plan);
        return part(new ReportPage(report, Sentences.in(Locale.UK)).html(Audience.DIRECTORS), "answer");
    }

    @Test
    void what_a_little_more_money_surely_saves_is_said_on_the_first_page() {
        Plan plan = plan();
        Tie nearby = new Tie(outcome(List.of(), 17_200, 300), new Estimate(-120, -150, -90));
        Report report =
                Played.report(Played.clinic()).with(with(plan, plan.choice().best(), nearby, List.of(), null));
        assertThat(part(new ReportPage(report, Sentences.in(Locale.UK)).html(Audience.DIRECTORS), "answer"))
                .contains("with €17,200 instead of €16,000, care-hours saved a year besides: 120 (90 to 150).");
    }

    @Test
    void hygiene_is_named_on_the_first_page_where_nothing_surely_helps() {
        Plan plan = plan();
        Funded unsure = unlimitedDays(plan.choice().best(), new Estimate(5, -5, 15));
        Report report = Played.report(Played.clinic())
                .with(with(plan, unsure, null, List.of(MEASURES.get(1).id()), null));
        String html = new ReportPage(report, Sentences.in(Locale.UK)).html(Audience.DIRECTORS);
        assertThat(part(html, "answer"))
                .contains("Nothing that this budget pays surely helps here")
                .contains("Missing here: " + MEASURES.get(1).name().english());
        assertThat(part(html, "hygiene")).contains(MEASURES.get(1).name().english());
    }

    @Test
    void what_the_law_demands_and_nobody_pays_is_named_with_its_article_and_cost() {
        Report report = Played.report(Played.clinic()).with(plan());
        assertThat(part(new ReportPage(report, Sentences.in(Locale.FRANCE)).html(Audience.DIRECTORS), "law"))
                .contains(due().measure().name().french(), "NIS2 Art. 21(2)(j)", "1\u202f000–2\u202f000\u00a0€");
    }
}
