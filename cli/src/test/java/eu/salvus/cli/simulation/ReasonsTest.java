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
    void twins_of_one_name_are_told_apart_by_their_files() {
        Run run = salvus("compare", clinic(), other(), "--scenario", "worm-legacy", "--runs", "2");
        assertThat(run.out().replaceAll("\\s+", "")).contains("(" + clinic() + ")·B:", "(" + other() + ")");
        String renamed = Clinic.write(folder, "named.yaml", Clinic.text().replaceFirst("(?m)^name: .*", "name: Other"))
                .toString();
        assertThat(salvus("compare", clinic(), renamed, "--scenario", "worm-legacy", "--runs", "2")
                        .out())
                .contains("B: Other\n")
                .doesNotContain(".yaml)");
    }

    @Test
    void of_many_differences_the_parts_are_counted_and_the_first_ten_shown_unless_all_are_asked_for() {
        String edited = Clinic.write(
                        folder, "edited.yaml", Clinic.text().replaceAll("\\bname: (?=\\w)", "name: Other "))
                .toString();
        String[] plain = {"compare", clinic(), edited, "--scenario", "worm-legacy", "--runs", "2"};
        String shortly = salvus(plain).out();
        int changes = JsonMapper.shared()
                .readTree(Run.salvus("twin", "diff", clinic(), edited, "--json").out())
                .get("changes")
                .size();
        assertThat(changes).isGreaterThan(10);
        assertThat(shortly)
                .contains(changes + " things differ", "The first 10:", "and " + (changes - 10) + " more; --all");
        assertThat(shortly.lines().filter(line -> line.startsWith("• ~ "))).hasSize(10);
        assertThat(shortly).containsPattern("• \\w+: 0 added, 0 removed, \\d+ changed");
        String[] asked = java.util.Arrays.copyOf(plain, plain.length + 1);
        asked[plain.length] = "--all";
        String whole = salvus(asked).out();
        assertThat(whole.lines().filter(line -> line.startsWith("• ~ "))).hasSize(changes);
        assertThat(whole).doesNotContain("The first 10:", "--all");
        asked = java.util.Arrays.copyOf(plain, plain.length + 2);
        asked[plain.length] = "--json";
        asked[plain.length + 1] = "-";
        assertThat(JsonMapper.shared().readTree(salvus(asked).out()).get("changes"))
                .hasSize(changes);
    }

    @Test
    void without_a_scenario_every_one_that_can_begin_at_both_is_compared() {
        Run run = salvus("compare", clinic(), clinic(), "--runs", "2", "--json", "-");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("changes").size()).isZero();
        assertThat(json.get("comparisons").size()).isGreaterThan(4);
        json.get("comparisons")
                .forEach(each ->
                        assertThat(each.get("care").get("equal").asInt()).isEqualTo(2));
    }
}
