package eu.salvus.cli.twin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    @TempDir
    private Path folder;

    private Run check(String text, String... more) {
        Path file = Clinic.write(folder, "clinic.yaml", text);
        String[] arguments = new String[more.length + 3];
        arguments[0] = "twin";
        arguments[1] = "check";
        arguments[2] = file.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Run.salvus(arguments);
    }

    @Test
    void a_valid_twin_is_said_to_be_valid() {
        Run run = check(Clinic.text());
        assertThat(run).isEqualTo(new Run(0, "The twin is valid.\n", ""));
        assertThat(check(Clinic.text(), "--lang", "fr").out()).isEqualTo("Le jumeau est valide.\n");
    }

    @Test
    void all_errors_are_shown_at_once_with_place_and_remedy() {
        Run run = check(Clinic.text().replace("zone: wards", "zone: wads"));
        assertThat(run.code()).isEqualTo(65);
        long line = Clinic.text()
                        .lines()
                        .takeWhile(text -> !text.contains("zone: wards"))
                        .count()
                + 1;
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("clinic.yaml:" + line + ":11: zone refers to `wads`")
                .contains("→ did you mean `wards`?")
                .contains("The twin cannot be used: ");
        assertThat(run.out()).containsPattern("(?m)^error: ");
    }

    @Test
    void warnings_alone_leave_a_twin_usable() {
        Run run = check(Clinic.text().replace("profiles: [virtual-server]", "roles: [no-such-role]"));
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("warning: ", "The twin is valid (one warning).");
    }

    @Test
    void json_says_the_same_and_is_the_same_each_time_and_in_each_language() {
        String bad = Clinic.text().replace("zone: wards", "zone: wads");
        Run run = check(bad, "--json");
        assertThat(run.code()).isEqualTo(65);
        assertThat(check(bad, "--json", "--lang", "fr")).isEqualTo(run);
        JsonNode report = JsonMapper.builder().build().readTree(run.out());
        assertThat(report.get("valid").booleanValue()).isFalse();
        JsonNode error = report.get("errors").get(0);
        assertThat(error.get("file").stringValue()).isEqualTo("clinic.yaml");
        assertThat(error.get("value").stringValue()).isEqualTo("wads");
        assertThat(error.get("column").intValue()).isEqualTo(11);
    }

    @Test
    void a_folder_of_files_is_one_twin() {
        String text = Clinic.text();
        int cut = text.indexOf("\nteams:");
        Clinic.write(folder, "a.yaml", text.substring(0, cut));
        Clinic.write(folder, "b.yaml", text.substring(cut));
        assertThat(Run.salvus("twin", "check", folder.toString()).code()).isZero();
    }

    @Test
    void a_file_that_is_missing_or_unreadable_is_told_with_66() throws Exception {
        Run run = Run.salvus("twin", "check", "nowhere.yaml");
        assertThat(run.code()).isEqualTo(66);
        assertThat(run.err()).contains("nowhere.yaml: no such file", "check the name");
        assertThat(Run.salvus("--lang", "fr", "twin", "check", "nowhere.yaml").err())
                .contains("ce fichier n’existe pas");
        Path secret = Clinic.in(folder);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(secret), "the superuser reads everything");
        assertThat(Run.salvus("twin", "check", secret.toString()).code()).isEqualTo(66);
    }

    @Test
    void the_file_must_be_named() {
        Run run = Run.salvus("twin", "check");
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).contains("missing: FILE|DIR", "See: ./salvus twin check --help");
        assertThat(Run.salvus("twin").err()).contains("salvus twin needs to know which command", "check");
    }
}
