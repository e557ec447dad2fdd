package eu.salvus.cli.twin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffCommandTest {

    @TempDir
    private Path folder;

    private Run diff(String changed, String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "twin";
        arguments[1] = "diff";
        arguments[2] = Clinic.in(folder).toString();
        arguments[3] = Clinic.write(folder, "changed.yaml", changed).toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.salvus(arguments);
    }

    @Test
    void a_twin_does_not_differ_from_itself() {
        assertThat(diff(Clinic.text())).isEqualTo(new Run(0, "The twins state the same.\n", ""));
        assertThat(diff(Clinic.text(), "--lang", "fr").out()).isEqualTo("Les jumeaux disent la même chose.\n");
    }

    @Test
    void a_difference_is_told_by_its_path_and_ends_with_1() {
        Run run = diff(Clinic.text().replace("decisionHours: 2", "decisionHours: 3"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("~ reactionPlan/decisionHours: 2 → 3\nOne difference.\n");
        Run gone = diff(Clinic.text().replace("  decisionHours: 2\n", ""), "--json");
        assertThat(gone.code()).isEqualTo(1);
        JsonNode change =
                JsonMapper.builder().build().readTree(gone.out()).get("changes").get(0);
        assertThat(change.get("path").stringValue()).isEqualTo("reactionPlan/decisionHours");
        assertThat(change.get("from").stringValue()).isEqualTo("2");
        assertThat(change.get("to").isNull()).isTrue();
    }

    @Test
    void a_twin_that_is_missing_or_wrong_is_no_difference() {
        assertThat(Run.salvus("twin", "diff", "a.yaml", "b.yaml").code()).isEqualTo(66);
        assertThat(diff(Clinic.text().replace("zone: wards", "zone: wads")).code())
                .isEqualTo(65);
    }

    @Test
    void the_schema_and_the_example_are_printed() {
        JsonNode schema = JsonMapper.builder()
                .build()
                .readTree(Run.salvus("twin", "schema").out());
        assertThat(schema.get("$schema").stringValue()).contains("2020-12");
        Path example = Clinic.write(
                folder,
                "example.yaml",
                Run.salvus("twin", "schema", "--example").out());
        assertThat(Run.salvus("twin", "check", example.toString()).code()).isZero();
    }
}
