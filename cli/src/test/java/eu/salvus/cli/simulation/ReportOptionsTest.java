package eu.salvus.cli.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportOptionsTest {

    @TempDir
    private Path folder;

    private Run simulate(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("simulate", Clinic.in(folder).toString(), "--scenario", "ransomware-phishing", "--runs", "20"));
        arguments.addAll(List.of(more));
        return Run.salvus(arguments.toArray(String[]::new));
    }

    @Test
    void the_page_is_written_beside_the_story_in_the_same_language() {
        Path page = folder.resolve("page.html");
        Run run = simulate("--lang", "fr", "--report", page.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("En bref");
        assertThat(page)
                .content()
                .startsWith("<!doctype html>")
                .contains("<html lang=\"fr\">", "La réponse", "pacs-server");
    }

    @Test
    void directors_get_a_page_with_a_sealed_annex() {
        Path page = folder.resolve("page.html");
        Path passphrase = Clinic.write(folder, "passphrase.txt", "several plain words\nnot this line\n");
        Run run = simulate("--report", page.toString(), "--report-for", "directors", "--annex", passphrase.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(page)
                .content()
                .contains("annex-sealed")
                .doesNotContain("pacs-server", "several plain words", folder.toString());
    }

    @Test
    void a_file_that_ends_in_pdf_is_written_on_paper() throws IOException {
        Path paper = folder.resolve("page.PDF");
        Run run = simulate("--lang", "fr", "--report", paper.toString(), "--report-for", "directors");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(new String(Files.readAllBytes(paper), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.");
        Path passphrase = Clinic.write(folder, "passphrase.txt", "several plain words\n");
        Run sealed =
                simulate("--report", paper.toString(), "--report-for", "directors", "--annex", passphrase.toString());
        assertThat(sealed.code()).isEqualTo(64);
        assertThat(sealed.err()).contains("cannot be opened on paper", ".html");
    }

    @Test
    void wishes_that_contradict_each_other_are_refused_before_any_work() {
        String page = folder.resolve("page.html").toString();
        Run alone = simulate("--report-for", "directors");
        assertThat(alone.code()).isEqualTo(64);
        assertThat(alone.err()).contains("--report-for needs --report");
        assertThat(simulate("--report", page, "--annex", page).err()).contains("--report-for directors");
        Path shortOne = Clinic.write(folder, "short.txt", "short\n");
        Run weak = simulate("--report", page, "--report-for", "directors", "--annex", shortOne.toString());
        assertThat(weak.code()).isEqualTo(65);
        assertThat(weak.err()).contains("at least 12 letters");
        assertThat(simulate("--report", page, "--report-for", "directors", "--annex", page + ".no")
                        .code())
                .isEqualTo(66);
        assertThat(simulate("--report", folder.resolve("no/page.html").toString())
                        .code())
                .isEqualTo(73);
        assertThat(simulate("--report", page, "--report-for", "everybody").code())
                .isEqualTo(64);
        assertThat(Path.of(page)).doesNotExist();
    }

    @Test
    void a_file_that_is_there_is_replaced_only_when_asked() {
        Path page = Clinic.write(folder, "page.html", "mine");
        for (String option : List.of("--report", "--json")) {
            Run refused = simulate(option, page.toString());
            assertThat(refused.code()).isEqualTo(73);
            assertThat(refused.err().replaceAll("\\s+", " ")).contains("there is such a file already", "--force");
            assertThat(page).content().isEqualTo("mine");
        }
        assertThat(simulate("--report", page.toString(), "--force").code()).isZero();
        assertThat(page).content().startsWith("<!doctype html>");
    }

    @Test
    void what_is_read_or_written_already_is_never_replaced() {
        Path twin = Clinic.in(folder);
        String before = Clinic.text();
        for (String option : List.of("--report", "--json")) {
            Run refused =
                    simulate(option, folder.resolve("./" + twin.getFileName()).toString(), "--force");
            assertThat(refused.code()).isEqualTo(73);
            assertThat(refused.err().replaceAll("\\s+", " ")).contains("this command already uses this file");
        }
        String same = folder.resolve("same").toString();
        assertThat(simulate("--report", same, "--json", same).code()).isEqualTo(73);
        for (String[] command : new String[][] {
            {"compare", twin.toString(), twin.toString(), "--json", twin.toString(), "--force"},
            {"measures", twin.toString(), "--budget", "1", "--json", twin.toString(), "--force"},
            {"twin", "import", twin.toString(), twin.toString(), "--propose", twin.toString(), "--force"}
        }) {
            assertThat(Run.salvus(command).code()).isEqualTo(73);
        }
        assertThat(twin).content().isEqualTo(before);
    }

    @Test
    void measures_whose_effect_few_runs_cannot_tell_make_no_request_for_money() {
        Path page = folder.resolve("page.html");
        Run run = Run.salvus(
                "measures",
                Clinic.in(folder).toString(),
                "--budget",
                "30000",
                "--runs",
                "12",
                "--scenario",
                "ransomware-phishing=1",
                "--report",
                page.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(page)
                .content()
                .contains("What it saves, in numbers", "Request for funding")
                .doesNotContain("days of our own staff, over 3 years");
    }
}
