package eu.salvus.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.simulation.ensemble.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartsTest {

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0.9, 1", "7, 8", "99, 100", "101, 120", "12000, 12000", "5001, 6000", "0.0031, 0.004"})
    void an_axis_ends_at_a_round_number_not_far_above(double value, double top) {
        assertThat(NiceScale.upTo(value).top()).isCloseTo(top, org.assertj.core.data.Percentage.withPercentage(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.3, 1, 17, 4_711, 1e12, 0, Double.POSITIVE_INFINITY, Double.NaN})
    void an_axis_has_two_to_seven_ticks_from_nothing_to_its_end(double value) {
        NiceScale scale = NiceScale.upTo(value);
        assertThat(scale.ticks()).hasSizeBetween(2, 7).startsWith(0.0).isSorted();
        assertThat(scale.ticks().getLast()).isEqualTo(scale.top());
        assertThat(scale.top()).isPositive().isFinite();
    }

    @Test
    void a_dot_stands_where_its_value_is_on_the_axis_and_its_bar_reaches_the_ends_of_the_interval() {
        String svg = new IntervalChart(
                        "label", List.of(new IntervalChart.Row("a", new Estimate(50, 25, 100))), ChartsTest::whole)
                .html()
                .markup();
        double zero = 8;
        double full = 400 - 22;
        assertThat(number(svg, "cx=\"([0-9.]+)\"")).isCloseTo((zero + full) / 2, within());
        Matcher bar = Pattern.compile("class=\"bar\" x1=\"([0-9.]+)\" y1=\"[0-9.]+\" x2=\"([0-9.]+)\"")
                .matcher(svg);
        assertThat(bar.find()).isTrue();
        assertThat(Double.parseDouble(bar.group(1))).isCloseTo(zero + (full - zero) / 4, within());
        assertThat(Double.parseDouble(bar.group(2))).isCloseTo(full, within());
    }

    @Test
    void an_unbounded_interval_is_a_dot_alone() {
        Estimate unsure = new Estimate(5, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        String svg = new IntervalChart("label", List.of(new IntervalChart.Row("a", unsure)), ChartsTest::whole)
                .html()
                .markup();
        assertThat(svg).doesNotContain("Infinity", "NaN");
    }

    @Test
    void a_curve_is_whole_before_its_first_step_and_flat_between_steps() {
        String svg = new StepCurve(
                        "label",
                        List.of(new StepCurve.Point(25, 0.5), new StepCurve.Point(75, 1)),
                        100,
                        "start",
                        "end",
                        "100%")
                .html()
                .markup();
        // From 44 to 292 pixels across, from 84 (nothing) to 10 (all) up.
        assertThat(svg).contains("d=\"M44 10H106V47H230V10H292\"");
    }

    @Test
    void a_curve_of_savings_goes_through_all_its_points() {
        String svg = new SavingsCurve(
                        "label",
                        List.of(
                                new SavingsCurve.Point(0, new Estimate(0, -1, 1)),
                                new SavingsCurve.Point(100, new Estimate(50, 40, 100))),
                        ChartsTest::whole,
                        ChartsTest::whole)
                .html()
                .markup();
        assertThat(svg).contains("d=\"M62 188L390 100\"").doesNotContain("NaN");
    }

    @Test
    void names_in_charts_are_escaped() {
        String svg = new IntervalChart(
                        "\"><script>",
                        List.of(new IntervalChart.Row("</text><script>", new Estimate(1, 1, 1))),
                        ChartsTest::whole)
                .html()
                .markup();
        assertThat(svg).doesNotContain("<script").contains("&lt;/text&gt;&lt;script&gt;");
    }

    private static double number(String svg, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(svg);
        assertThat(matcher.find()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.06);
    }
}
