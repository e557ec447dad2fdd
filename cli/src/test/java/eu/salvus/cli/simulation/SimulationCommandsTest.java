package eu.salvus.cli.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import eu.salvus.cli.language.Language;
import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.ShellWord;
import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulationCommandsTest {

    @TempDir
    private Path folder;

    private Run simulate(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("simulate", Clinic.in(folder).toString(), "--scenario", "ransomware-phishing", "--runs", "40"));
        arguments.addAll(List.of(more));
        return Run.salvus(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_story_answers_what_a_hospital_asks_within_80_columns(Language language) {
        Run run = simulate("--lang", language.code());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Clinique Sainte-Aurore")
                .contains(
                        language == Language.EN
                                ? List.of(
                                        "In short",
                                        "A typical attack, moment by moment",
                                        "What stops: digital services",
                                        "Care lost, by clinical service",
                                        "Deadlines missed",
                                        "People exposed",
                                        "How sure we are",
                                        "What was assumed",
                                        "To get this again",
                                        "--runs 40 --seed 1")
                                : List.of(
                                        "En bref",
                                        "Une attaque typique, moment par moment",
                                        "services numériques",
                                        "Soins perdus, par service",
                                        "Délais dépassés",
                                        "Personnes exposées",
                                        "À quel point c’est sûr",
                                        "Ce qui a été supposé",
                                        "Pour retrouver ceci",
                                        "--runs 40 --seed 1"));
        assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void the_json_is_the_same_bytes_whatever_the_threads_the_language_and_the_place() throws IOException {
        Run one = simulate("--json", "-", "--threads", "1");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(simulate("--json", "-", "--threads", "3", "--lang", "fr")).isEqualTo(one);
        assertThat(one.out()).doesNotContain(folder.toString(), "threads");
        Path file = folder.resolve("result.json");
        Run story = simulate("--json", file.toString());
        assertThat(file).hasContent(one.out());
        assertThat(story.out()).contains("In short");
        JsonNode result = JsonMapper.builder().build().readTree(one.out());
        assertThat(result.get("runs").intValue()).isEqualTo(40);
        assertThat(result.get("reproduction").get("seed").longValue()).isEqualTo(1);
        assertThat(result.get("clinical").get(0).get("id").stringValue()).isEqualTo("emergency");
    }

    @Test
    void a_service_that_cannot_be_simulated_is_named() {
        String text = Clinic.text();
        assertThat(text).contains("id: inpatients\n    kind: inpatient\n    demand: 0.9\n    dependencies");
        assertThat(simulate().out()).containsPattern("Not simulated[^.]*wards");
    }

    @Test
    void wrong_wishes_are_refused_before_any_work() {
        Run scenario = Run.salvus("simulate", Clinic.in(folder).toString(), "--scenario", "meteorite");
        assertThat(scenario.code()).isEqualTo(64);
        assertThat(scenario.err()).contains("“meteorite”", "ransomware-phishing");
        assertThat(simulate("--runs", "0").code()).isEqualTo(64);
        Run threads = simulate("--threads", "999999");
        assertThat(threads.code()).isEqualTo(64);
        assertThat(threads.err()).contains("--threads cannot be “999999”", "use 1 to 256");
        assertThat(simulate("--threads", "-1").err()).contains("--threads cannot be “-1”");
        assertThat(Run.salvus("simulate", "nowhere.yaml", "--scenario", "ransomware-phishing")
                        .code())
                .isEqualTo(66);
        assertThat(simulate("--json", folder.resolve("no/r.json").toString()).code())
                .isEqualTo(73);
        assertThat(simulate("--json", folder.toString()).code()).isEqualTo(73);
    }

    @Test
    @EnabledIf("fullDeviceExists")
    void a_full_disk_is_told() {
        Run run = simulate("--json", "/dev/full");
        assertThat(run.code()).isEqualTo(73);
        assertThat(run.out()).isEmpty();
    }

    static boolean fullDeviceExists() {
        return Files.exists(Path.of("/dev/full"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_scenario_is_listed_with_its_real_case(Language language) {
        Run run = Run.salvus("scenarios", "--lang", language.code());
        assertThat(run.out()).contains(Scenarios.ids()).contains("2021");
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        language == Language.EN
                                ? "Attempts to expect against one hospital: about 0.0032 a year (0.001 to 0.01)."
                                : "environ 0,0032 par an (0,001 à 0,01).");
        assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_reaction_has_its_words(Language language) {
        Messages messages = new Messages(language);
        for (ReactionKind kind : ReactionKind.values()) {
            assertThat(messages.text(
                            "reaction." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .isNotBlank();
        }
    }

    @Test
    void the_demo_tells_its_story_and_what_to_do_next() {
        Run run = Run.salvus("demo", "--runs", "4");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Ransomware by e-mail", "A typical attack", "./salvus twin new --out");
        assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void the_command_to_copy_can_be_pasted_whatever_the_name_of_the_file() {
        Path twin = Clinic.write(folder, "l'hôpital de jour.yaml", Clinic.text());
        Run run = Run.salvus("simulate", twin.toString(), "--scenario", "ransomware-phishing", "--runs", "2");
        assertThat(run.out()).contains("./salvus simulate " + ShellWord.of(twin.toString()) + " \\\n");
    }

    @Test
    void the_command_to_copy_names_the_runs_made_and_the_run_told() {
        String twin = Clinic.in(folder).toString();
        String[] asked = {"simulate", twin, "--scenario", "ransomware-phishing", "--seed", "1"};
        Run tight = Run.salvus(with(asked, "--runs", "600", "--tight", "0.9", "--run", "3"));
        assertThat(tight.code()).as(tight.err()).isZero();
        assertThat(tight.out()).contains("--runs 500 --seed 1 --run 3\n");
        assertThat(Run.salvus(with(asked, "--runs", "500", "--run", "3"))).isEqualTo(tight);
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    private Run insider(Language language) {
        return Run.salvus(
                "simulate",
                Clinic.in(folder).toString(),
                "--scenario",
                "insider-theft",
                "--runs",
                "40",
                "--lang",
                language.code());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void where_no_care_is_lost_the_story_begins_with_the_people_and_has_no_empty_part(Language language) {
        Run run = insider(language);
        assertThat(run.code()).as(run.err()).isZero();
        String text = run.out().replaceAll("\\s+", " ");
        boolean english = language == Language.EN;
        assertThat(text)
                .contains(english ? "In short • In " : "En bref • Dans ")
                .contains(english ? "Nothing stops and no care is lost" : "Rien ne s’arrête et aucun soin n’est perdu")
                .doesNotContain("0% (0%", "0 or more", "0 ou plus", "0 care-hours", "0 heure")
                .doesNotContain(english ? "What stops" : "Ce qui s’arrête")
                .doesNotContain(english ? "Deadlines missed" : "Délais dépassés")
                .doesNotContain(english ? "explains any" : "n’explique à lui seul");
    }

    @Test
    void one_attempt_is_told_in_the_singular() {
        assertThat(Run.salvus(
                                "simulate",
                                Clinic.in(folder).toString(),
                                "--scenario",
                                "worm-legacy",
                                "--runs",
                                "1",
                                "--lang",
                                "fr")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("Sur une tentative simulée,")
                .doesNotContain("1 tentatives");
    }

    @Test
    void requests_are_not_counted_as_people_and_emergencies_are_not_planned() {
        String text = simulate().out().replaceAll("\\s+", " ");
        assertThat(text)
                .contains("less urgent, too late", "one “patient” is one request")
                .doesNotContain("planned, too late");
    }

    @Test
    void a_scenario_that_cannot_begin_is_refused_in_plain_words_in_the_users_language() {
        Path twin = Clinic.write(
                folder,
                "alone.yaml",
                Clinic.text().replace("kind: laboratory-system, supplier: labcloud,", "kind: laboratory-system,"));
        for (Language language : Language.values()) {
            Run run = Run.salvus(
                    "simulate", twin.toString(), "--scenario", "hosted-service-outage", "--lang", language.code());
            assertThat(run.code()).isEqualTo(65);
            assertThat(run.err().replaceAll("\\s+", " "))
                    .contains(language == Language.EN ? "nothing at this hospital" : "rien, dans cet hôpital")
                    .doesNotContain("Supplier.halt");
        }
    }

    @Test
    void the_scenarios_say_whether_they_can_begin_at_a_twin() {
        String clinic = Run.salvus("scenarios", Clinic.in(folder).toString()).out();
        assertThat(clinic).contains("It can begin at Clinique Sainte-Aurore.");
        for (Scenario scenario : Scenarios.all()) {
            boolean listed = clinic.substring(clinic.indexOf(scenario.id() + ":"))
                    .lines()
                    .filter(line -> line.contains("begin at"))
                    .findFirst()
                    .orElseThrow()
                    .contains("can begin");
            Run run = Run.salvus("simulate", Clinic.in(folder).toString(), "--scenario", scenario.id(), "--runs", "1");
            assertThat(run.code()).as(scenario.id()).isEqualTo(listed ? 0 : 65);
        }
    }

    @Test
    void a_near_name_is_suggested_for_a_scenario_and_for_an_option() {
        assertThat(Run.salvus("simulate", "x.yaml", "--scenario", "ransomware-phising")
                        .err())
                .contains("did you mean ransomware-phishing?");
        assertThat(Run.salvus("simulate", "x.yaml", "--scenarios", "worm-legacy")
                        .err())
                .contains("unknown option “--scenarios”", "did you mean --scenario?");
        assertThat(Run.salvus("simulate", "x.yaml", "--scenarios=worm-legacy").err())
                .contains("unknown option “--scenarios”");
        assertThat(Run.salvus("simulate", "x.yaml").err()).contains("missing: --scenario");
    }

    @Test
    void it_says_how_often_no_strike_follows_a_foothold() {
        assertThat(simulate().out().replaceAll("\\s+", " "))
                .containsPattern("In \\d+% [^.]*of the attempts with a foothold no strike follows\\.");
    }
}
