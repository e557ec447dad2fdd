package eu.salvus.cli.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import eu.salvus.cli.language.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReasonsTest {

    @TempDir
    private Path folder;

    private Run salvus(String... arguments) {
        return Run.salvus(arguments);
    }

    private String clinic() {
        return Clinic.in(folder).toString();
    }

    /** The clinic with its telephones, records and mail machines newly protected. */
    private String other() {
        return Clinic.write(folder, "other.yaml", Clinic.text().replace("antivirus", "edr"))
                .toString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void asked_why_the_story_says_how_it_goes_where_to_stop_it_who_saw_it_and_what_to_restore_first(Language language) {
        Run run = salvus(
                "simulate",
                clinic(),
                "--scenario",
                "ransomware-phishing",
                "--runs",
                "400",
                "--why",
                "--lang",
                language.code());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        language == Language.EN
                                ? List.of(
                                        "How it usually goes",
                                        "1. Deceptive mails reach the staff.",
                                        "Where to stop it",
                                        "of the harmful attempts pass here",
                                        "What would have seen it first",
                                        "In which order to restore",
                                        "--seed 1 --why")
                                : List.of(
                                        "Comment cela se passe d’habitude",
                                        "1. Des courriels piégés arrivent chez le personnel.",
                                        "Où l’arrêter",
                                        "tentatives nuisibles passent par là",
                                        "Ce qui l’aurait vu en premier",
                                        "Dans quel ordre restaurer",
                                        "--seed 1 --why"));
        assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void not_asked_the_story_keeps_its_reasons_to_itself() {
        Run run = salvus("simulate", clinic(), "--scenario", "ransomware-phishing", "--runs", "40");
        assertThat(run.out()).doesNotContain("How it usually goes");
    }

    @Test
    void the_reasons_come_last_in_the_json_and_change_nothing_else() {
        String[] plain = {"simulate", clinic(), "--scenario", "ransomware-phishing", "--runs", "60", "--json", "-"};
        JsonNode without = JsonMapper.shared().readTree(salvus(plain).out());
        String[] asked = java.util.Arrays.copyOf(plain, plain.length + 1);
        asked[plain.length] = "--why";
        JsonNode with = JsonMapper.shared().readTree(salvus(asked).out());
        assertThat(with.get("why").get("ways").size()).isPositive();
        without.propertyNames().forEach(name -> assertThat(with.get(name)).isEqualTo(without.get(name)));
    }

    @Test
    void a_twin_compared_with_itself_differs_in_nothing() {
        Run run = salvus("compare", clinic(), clinic(), "--scenario", "ransomware-phishing", "--runs", "60");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("nothing differs", "Both lose the same care", "Both expose the same people")
                .doesNotContain("clinical service");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_comparison_says_first_what_care_says(Language language) {
        Run run = salvus(
                "compare",
                clinic(),
                other(),
                "--scenario",
                "ransomware-phishing",
                "--scenario",
                "worm-legacy",
                "--runs",
                "150",
                "--lang",
                language.code());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(language == Language.EN ? "Ransomware by e-mail" : "Rançongiciel par courriel")
                .containsPattern(
                        language == Language.EN ? "B loses|Which of them loses less" : "B perd|lequel perd le moins");
        assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void without_a_scenario_every_one_that_can_begin_at_both_is_compared() {
        Run run = salvus("compare", clinic(), clinic(), "--runs", "2", "--json", "-");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("changes").asInt()).isZero();
        assertThat(json.get("comparisons").size()).isGreaterThan(4);
        json.get("comparisons")
                .forEach(each ->
                        assertThat(each.get("care").get("equal").asInt()).isEqualTo(2));
    }
}
