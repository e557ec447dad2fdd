package eu.salvus.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import eu.salvus.cli.language.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasuresCommandTest {

    @TempDir
    private Path folder;

    private Run measures(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "measures",
                Clinic.in(folder).toString(),
                "--budget",
                "6000",
                "--staff-days",
                "12",
                "--runs",
                "12",
                "--scenario",
                "ransomware-phishing=1"));
        arguments.addAll(List.of(more));
        return Run.salvus(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_answer_comes_first_and_all_keeps_within_80_columns(Language language) {
        Run run = measures("--lang", language.code());
        assertThat(run.code()).as(run.err()).isZero();
        boolean english = language == Language.EN;
        assertThat(run.err()).startsWith(english ? "Searching\n" : "Recherche\n");
        assertThat(run.err().lines()).hasSizeBetween(2, 4).doesNotHaveDuplicates();
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith(
                        english ? " In short • With 6,000 euros and 12 staff-days over 3 years" : " En bref • Avec 6")
                .contains(english ? "What the law demands, whatever the budget" : "Ce que la loi exige")
                .contains(english ? "What more or less money would do" : "Ce que ferait plus ou moins d’argent")
                .containsPattern(english ? "[Rr]ecords about people are read" : "[Dd]ossiers? de personnes")
                .contains(english ? "This holds if there are so many attempts a year" : "Cela vaut s’il y a tant de")
                .contains("--scenario ransomware-phishing=1 \\");
        assertThat(run.lines()).allMatch(line -> line.length() <= 80 || line.contains("./salvus"));
    }

    @Test
    void the_json_is_the_same_bytes_whatever_the_threads_and_the_language_and_keeps_to_the_budget() {
        Run one = measures("--json", "-", "--threads", "1");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(measures("--json", "-", "--threads", "2", "--lang", "fr").out())
                .isEqualTo(one.out());
        JsonNode result = JsonMapper.builder().build().readTree(one.out());
        JsonNode best = result.get("choice").get("best").get("outcome");
        assertThat(best.get("money").doubleValue()).isLessThanOrEqualTo(6000);
        assertThat(best.get("staffDays").doubleValue()).isLessThanOrEqualTo(12);
        assertThat(result.get("choice").get("best").get("saved").get("value").doubleValue())
                .isNotNegative();
        assertThat(result.get("choice").get("steps"))
                .hasSize(best.get("measures").size());
        assertThat(result.get("demands")).isNotEmpty();
        assertThat(result.get("scope").stringValue()).isEqualTo("likely");
        JsonNode remains = result.get("remains");
        assertThat(remains.get("money").doubleValue())
                .isEqualTo(6000 - best.get("money").doubleValue());
        double money = 0;
        double days = 0;
        for (JsonNode due : result.get("demands")) {
            if (remains.get("demands").valueStream().anyMatch(id -> id.equals(due.get("measure")))) {
                assertThat(due.get("state").stringValue()).isEqualTo("unfunded");
                money += middle(due.get("price").get("euros"));
                days += middle(due.get("price").get("staffDays"));
            }
        }
        assertThat(money).isLessThanOrEqualTo(remains.get("money").doubleValue());
        assertThat(days).isLessThanOrEqualTo(remains.get("staffDays").doubleValue());
        assertThat(result.get("options").get(0).get("price").propertyNames())
                .containsExactly("euros", "staffDays", "staffHoursPerYear");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void where_no_attempt_costs_care_their_number_is_said_and_not_a_sure_zero(Language language) {
        Run run = Run.salvus(
                "measures",
                Clinic.in(folder).toString(),
                "--budget",
                "6000",
                "--runs",
                "12",
                "--scenario",
                "insider-theft=1",
                "--lang",
                language.code());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        language == Language.EN
                                ? "without measures, no care lost was seen in 12 attempts."
                                : "sans mesure, aucun soin perdu n’a été observé sur 12 tentatives.")
                .doesNotContain("cost 0 care-hours", "coûtent 0 heure");
    }

    @Test
    void attempts_a_year_that_nobody_gave_are_not_in_the_command_to_copy() {
        Run run = Run.salvus("measures", Clinic.in(folder).toString(), "--budget", "6000", "--runs", "2");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("--scenario [a-z-]+ \\\\\n").doesNotContainPattern("--scenario [a-z-]+=");
    }

    @Test
    void what_is_left_out_is_told_with_an_example() {
        Run run = Run.salvus("measures");
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("missing: TWIN, --budget", "for example --budget 30000", "./salvus twin new --out");
        assertThat(Run.salvus("measures", "x.yaml", "--lang", "fr").err())
                .contains("il manque\u00a0: --budget\n")
                .doesNotContain("twin new");
        assertThat(Run.salvus("simulate", "x.yaml").err().replaceAll("\\s+", " "))
                .contains("missing: --scenario", "for example --scenario ransomware-phishing", "worm-legacy");
        assertThat(Run.salvus("measures", "--how", Clinic.in(folder).toString()).err())
                .contains("missing: --budget")
                .doesNotContain("there is no measure");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void asked_how_it_tells_the_first_steps_and_the_message_to_the_supplier(Language language) {
        boolean english = language == Language.EN;
        Run alone = Run.salvus("measures", "--how", "second-factor-remote,usb-blocked", "--lang", language.code());
        assertThat(alone.code()).as(alone.err()).isZero();
        assertThat(alone.out().replaceAll("\\s+", " "))
                .contains(
                        english
                                ? List.of(
                                        "Second factor for every remote access (second-factor-remote)",
                                        "First steps List every way in from outside",
                                        "Message ready to send to the supplier From next month, your remote access")
                                : List.of(
                                        "Second facteur pour tout accès distant (second-factor-remote)",
                                        "Premiers pas Listez toutes les entrées",
                                        "Message prêt à envoyer au fournisseur À partir du mois prochain"))
                .contains("(usb-blocked)");
        assertThat(alone.lines()).allMatch(line -> line.length() <= 80);
        assertThat(Run.salvus("measures", "--how", "second-factor-remote, usb-blocked", "--lang", language.code())
                        .out())
                .isEqualTo(alone.out());
        String pointed = measures("--lang", language.code()).out();
        assertThat(pointed).containsPattern("\n  ./salvus measures --how [a-z,-]+\n");
        String told = measures("--lang", language.code(), "--how").out();
        assertThat(told)
                .contains(english ? "\nHow to do it\n" : "\nComment faire\n")
                .doesNotContain("./salvus measures --how");
        for (String id : pointed.replaceFirst("(?s).*measures --how ([a-z,-]+)\n.*", "$1")
                .split(",")) {
            assertThat(told).contains("(" + id + ")");
        }
    }

    @Test
    void french_calls_the_law_by_its_french_name() {
        assertThat(measures("--lang", "fr").out().replaceAll("\\s+", " "))
                .contains("RGPD art. 33 et 34")
                .doesNotContain("GDPR");
    }

    private static double middle(JsonNode amount) {
        return (amount.get("low").doubleValue() + amount.get("high").doubleValue()) / 2;
    }

    @ParameterizedTest
    @CsvSource({
        "--budget, -1, use 0 or more",
        "--budget, 30.000, 'write 30000, or 30'",
        "--budget, plenty, write euros as 30000",
        "--staff-days, plenty, give a number such as 40",
        "--years, 0, use a number above 0",
        "--tail, 2, use a share from 0 to 1",
        "--runs, 0, use 1 or more",
        "--scenario, worm-legacy=0, write the attempts a year",
        "--scenario, worm-legacy=often, write the attempts a year",
        "--scenario, worm-legaci, did you mean worm-legacy?",
        "--scenario, worm-legaci, 'There are: ransomware-phishing, '",
        "--scenario, flood-of-the-cellar, for example --scenario ransomware-phishing",
        "--how, usb-bloked, did you mean usb-blocked"
    })
    void wrong_wishes_are_refused_before_any_work(String option, String value, String remedy) {
        List<String> arguments = new ArrayList<>(List.of("measures", "nowhere.yaml"));
        if (!option.equals("--budget")) {
            arguments.addAll(List.of("--budget", "1000"));
        }
        arguments.addAll(List.of(option, value));
        Run run = Run.salvus(arguments.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err().replaceAll("\\s+", " ")).contains(remedy);
    }
}
