package eu.salvus.cli.twin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import eu.salvus.cli.Run.Scene;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

    private static final String ARCHETYPE = "district-hospital";

    private final Archetype archetype = Archetypes.named(ARCHETYPE).orElseThrow();
    private final int questions = archetype.questions().size();

    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("twin.yaml");
    }

    private Run make(Scene scene, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("twin", "new", "--archetype", ARCHETYPE, "--out", out().toString()));
        arguments.addAll(List.of(more));
        return scene.run(arguments.toArray(String[]::new));
    }

    /** So many times Enter, then these lines. */
    private static Scene typing(int enters, String... then) {
        List<String> lines = new ArrayList<>(Collections.nCopies(enters, ""));
        lines.addAll(List.of(then));
        return new Scene().typing(lines.toArray(String[]::new));
    }

    private int indexOf(String question) {
        return archetype.questions().indexOf(archetype.question(question).orElseThrow());
    }

    @Test
    void away_from_a_terminal_all_defaults_are_taken_and_that_is_said() throws IOException {
        Run run = make(new Scene());
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("Nobody is there to answer");
        assertThat(run.out()).contains("is written", "./salvus twin show", "./salvus simulate");
        assertThat(out()).content().contains("name: Saint-Aubin District Hospital");
        assertThat(make(new Scene(), "--defaults", "--force", "--lang", "fr").err())
                .isEmpty();
        assertThat(out()).content().contains("name: Centre hospitalier de Saint-Aubin", "# hypothèse");
        assertThat(Run.salvus("twin", "check", out().toString()).code()).isZero();
    }

    @Test
    void a_file_that_is_there_is_refused_before_anything_is_asked() throws IOException {
        Files.writeString(out(), "mine");
        Run run = make(typing(0));
        assertThat(run.code()).isEqualTo(73);
        assertThat(run.err()).contains("there is such a file already").doesNotContain("1/" + questions);
        assertThat(out()).hasContent("mine");
    }

    @Test
    void enter_to_everything_gives_what_the_defaults_give() throws IOException {
        make(new Scene(), "--defaults");
        String defaults = Files.readString(out());
        Run run = make(typing(questions + 1), "--force");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("1/" + questions, questions + "/" + questions, "Enter writes the twin");
        assertThat(out()).hasContent(defaults);
    }

    @Test
    void an_answer_counts_and_one_that_makes_no_sense_is_asked_again() throws IOException {
        Path answers = Clinic.write(folder, "answers.yaml", "beds: 200\n");
        make(new Scene(), "--answers", answers.toString());
        String expected = Files.readString(out());
        int beds = indexOf("beds");
        List<String> typed = new ArrayList<>(List.of("many", "?", "5", "200"));
        typed.addAll(Collections.nCopies(questions - beds, ""));
        Run run = make(typing(beds, typed.toArray(String[]::new)), "--force");
        assertThat(run.err())
                .contains("“many” is not understood", "“5” is out of bounds", "Why it is asked: The size of care");
        assertThat(run.err().replaceAll("\\s+", " ")).contains("expected: a whole number from");
        assertThat(out()).hasContent(expected);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("answers given: 1, taken by default: " + (questions - 1));
    }

    @Test
    void one_can_go_back_and_change_an_answer_at_the_end() throws IOException {
        Path answers = Clinic.write(folder, "answers.yaml", "beds: 250\n");
        make(new Scene(), "--answers", answers.toString());
        String expected = Files.readString(out());
        int beds = indexOf("beds");
        List<String> back = new ArrayList<>(List.of("200", "<", "250"));
        back.addAll(Collections.nCopies(questions - beds, ""));
        make(typing(beds, back.toArray(String[]::new)), "--force");
        assertThat(out()).hasContent(expected);
        Run atTheEnd = make(typing(questions, String.valueOf(beds + 1), "250", ""), "--force");
        assertThat(atTheEnd.code()).isZero();
        assertThat(out()).hasContent(expected);
    }

    @Test
    void the_name_is_asked_first_or_given_by_an_option_that_beats_the_answers() throws IOException {
        Run asked = make(typing(0, concat("Hôpital Sainte-Claire", questions)), "--lang", "fr");
        assertThat(asked.err()).contains("1/" + questions + "  Comment s’appelle", "Centre hospitalier de Saint-Aubin");
        assertThat(out()).content().contains("name: Hôpital Sainte-Claire # réponse name\n");
        Path answers = Clinic.write(folder, "answers.yaml", "name: Old\nbeds: 200\n");
        make(new Scene(), "--answers", answers.toString(), "--name", "New: 2", "--force");
        assertThat(out()).content().contains("name: \"New: 2\" # answer name\n");
        Run named = make(typing(questions), "--name", "Mine", "--force");
        assertThat(named.code()).as(named.err()).isZero();
        assertThat(named.err()).doesNotContain("\n1/" + questions).contains("\n2/" + questions);
        assertThat(out()).content().contains("name: Mine # answer name\n");
        assertThat(make(new Scene(), "--name", " ", "--force").code()).isEqualTo(64);
    }

    private static String[] concat(String first, int enters) {
        List<String> lines = new ArrayList<>(List.of(first));
        lines.addAll(Collections.nCopies(enters, ""));
        return lines.toArray(String[]::new);
    }

    @Test
    void the_answers_are_never_replaced_by_the_twin() throws IOException {
        Path answers = Clinic.write(folder, "twin.yaml", "beds: 200\n");
        Run run = make(new Scene(), "--answers", answers.toString(), "--force");
        assertThat(run.code()).isEqualTo(73);
        assertThat(run.err()).contains("this command already uses this");
        assertThat(out()).hasContent("beds: 200\n");
    }

    @Test
    void a_question_mark_says_what_may_be_typed_and_what_is_taken_of_who_does_not_know() {
        Run run = make(typing(1, "?"));
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains(
                        "Why it is asked: Where",
                        "What you may type: two letters",
                        "press Enter: FR is taken (source: an assumption of ours)",
                        "“answer country”");
    }

    @Test
    void the_end_of_the_input_stops_and_writes_nothing() {
        Run run = make(typing(2));
        assertThat(run.code()).isEqualTo(130);
        assertThat(run.err()).contains("nothing was written");
        assertThat(out()).doesNotExist();
    }

    @Test
    void the_dialogue_speaks_french_and_keeps_within_80_columns() {
        Run run = make(typing(questions + 1), "--lang", "fr");
        assertThat(run.err()).contains("Combien de lits", "par défaut");
        assertThat(run.lines()).allMatch(line -> line.length() <= 80 || line.startsWith("  ./salvus"));
    }

    @Test
    void wrong_answers_are_all_told_with_their_places() {
        Path answers = Clinic.write(folder, "answers.yaml", "beds: 3\nbets: 300\n");
        Run run = make(new Scene(), "--answers", answers.toString());
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err().replaceAll("\\s+", " ")).contains("answers.yaml:1:", "answers.yaml:2:");
        assertThat(out()).doesNotExist();
    }

    @Test
    void an_unknown_archetype_and_a_missing_folder_are_told() {
        Run run = Run.salvus("twin", "new", "--archetype", "castle", "--out", out().toString());
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).contains("“castle”", ARCHETYPE);
        assertThat(Run.salvus(
                                "twin",
                                "new",
                                "--out",
                                folder.resolve("no/t.yaml").toString())
                        .code())
                .isEqualTo(73);
    }

    @Test
    @EnabledIf("fullDeviceExists")
    void a_full_disk_is_told() {
        Run run = Run.salvus("twin", "new", "--defaults", "--out", "/dev/full");
        assertThat(run.code()).isEqualTo(73);
        assertThat(run.err()).contains("/dev/full: cannot be written");
    }

    static boolean fullDeviceExists() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    void the_archetypes_and_their_questions_are_listed_in_both_languages() {
        for (String language : List.of("en", "fr")) {
            Run all = Run.salvus("twin", "archetypes", "--lang", language);
            assertThat(all.out()).contains(Archetypes.ids());
            assertThat(all.lines()).allMatch(line -> line.length() <= 80);
            for (String id : Archetypes.ids()) {
                Run one = Run.salvus("twin", "archetypes", id, "--lang", language);
                assertThat(one.out()).contains("country");
                assertThat(one.lines()).allMatch(line -> line.length() <= 80);
            }
        }
    }

    @Test
    void a_near_archetype_is_suggested() {
        assertThat(Run.salvus("twin", "archetypes", "distrct-hospital").err())
                .contains("did you mean district-hospital?");
    }

    @Test
    void choices_are_asked_and_summed_up_in_the_users_language() {
        Run run = make(typing(questions + 1), "--lang", "fr");
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("1. nulle part 2. pour l", "[2]")
                .doesNotContain("nowhere", "[remote]", "outside");
        assertThat(Run.salvus("twin", "archetypes", ARCHETYPE, "--lang", "fr").out())
                .contains("par défaut\u00a0: remote\u202f; au choix\u00a0:", "nowhere\u00a0: nulle part");
    }
}
