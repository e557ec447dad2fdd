package eu.salvus.cli.warning;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final String VALID = """
            {"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "t", "lang": "en",
              "publisher": {"category": "vendor", "name": "n", "namespace": "https://example.org"},
              "tracking": {"id": "X-1", "version": "1", "status": "final",
                "initial_release_date": "2024-01-01T00:00:00Z", "current_release_date": "2024-01-01T00:00:00Z",
                "revision_history": [{"number": "1", "date": "2024-01-01T00:00:00Z", "summary": "s"}]}}}
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) {
        return Clinic.write(folder, name, text).toString();
    }

    @Test
    void a_valid_advisory_ends_with_0() {
        Run run = Run.salvus("warning", "check", file("a.json", VALID));

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("One advisory: valid.\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void each_failure_is_one_line_with_file_test_place_and_remedy_and_ends_with_1() {
        String file = file("a.json", VALID.replace("\"title\": \"t\", ", ""));

        Run run = Run.salvus("warning", "check", file);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith(file + ": structure $.document.title: this is missing → add it\n");
    }

    @Test
    void files_that_cannot_be_read_do_not_keep_the_others_back() throws IOException {
        String valid = file("a.json", VALID);
        String missing = folder.resolve("none.json").toString();
        String deep = file("deep.json", "{\"document\":" + "[".repeat(5000));
        String twice = file("twice.json", "{\"document\": {},\n \"document\": {}}");

        Path empty = Files.createDirectory(folder.resolve("empty"));

        Run run = Run.salvus("warning", "check", missing, empty.toString(), deep, twice, valid);

        assertThat(run.code()).isEqualTo(1);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0))
                .startsWith(missing + ": file: no such file")
                .containsOnlyOnce("none.json")
                .contains(" → ");
        assertThat(lines.get(1))
                .startsWith(empty + ": file: ")
                .contains("ends in .json")
                .contains(" → ");
        assertThat(lines.get(2)).startsWith(deep + ": file").contains("200 levels");
        assertThat(lines.get(3)).startsWith(twice + ": file line 2, column ").contains("twice");
        assertThat(lines.get(4)).isEqualTo("5 advisories: 4 not valid, 4 failures.");
    }

    @Test
    void an_empty_name_is_not_taken_for_the_folder_one_is_in_and_an_address_not_for_a_file() {
        Run empty = Run.salvus("warning", "check", "");
        Run address = Run.salvus("warning", "check", "https://example.org/a.json");

        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.out()).contains("a name of a file is empty").contains("not valid, one failure");
        assertThat(address.code()).isEqualTo(1);
        assertThat(address.out()).contains("this is an address, a file is needed", "fetch it first");
    }

    @Test
    void a_zip_archive_is_called_one() throws IOException {
        Path archive = Files.write(folder.resolve("a.json"), new byte[] {'P', 'K', 3, 4, 20, 0});

        Run run = Run.salvus("warning", "check", archive.toString());

        assertThat(run.out()).startsWith(archive + ": file: this is a ZIP archive → unpack it first");
    }

    @Test
    void a_folder_stands_for_all_its_advisories_and_those_beneath() throws IOException {
        Path deeper = Files.createDirectories(folder.resolve("clear/example.org/2024"));
        file("a.json", VALID);
        file("readme.txt", "no advisory");
        file(".half.json", "{");
        String below = Clinic.write(deeper, "b.json", VALID.replace("\"title\": \"t\", ", ""))
                .toString();

        Run run = Run.salvus("warning", "check", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith(below + ": structure ").contains("2 advisories: one not valid, ");
    }

    @Test
    void one_advisory_that_is_not_valid_is_not_counted_among_others() {
        Run run = Run.salvus("warning", "check", file("empty.json", ""));

        assertThat(run.out()).endsWith("One advisory: not valid, one failure.\n");
    }

    @Test
    void json_has_one_object_a_line() {
        String valid = file("a.json", VALID);
        String wrong = file("b.json", VALID.replace("\"final\"", "\"ready\""));

        Run run = Run.salvus("warning", "check", "--json", valid, wrong);

        assertThat(run.code()).isEqualTo(1);
        List<JsonNode> lines = run.out()
                .lines()
                .map(line -> JsonMapper.builder().build().readTree(line))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).get("file").stringValue()).isEqualTo(valid);
        assertThat(lines.get(0).get("valid").booleanValue()).isTrue();
        assertThat(lines.get(0).get("failures").isEmpty()).isTrue();
        assertThat(lines.get(1).get("valid").booleanValue()).isFalse();
        JsonNode failure = lines.get(1).get("failures").get(0);
        assertThat(failure.get("test").stringValue()).isEqualTo("structure");
        assertThat(failure.get("path").stringValue()).isEqualTo("$.document.tracking.status");
        assertThat(failure.get("message").stringValue()).contains("ready");
        assertThat(failure.get("remedy").stringValue()).contains("draft, final, interim");
    }

    @Test
    void what_an_advisory_holds_cannot_steer_the_terminal() {
        Run run = Run.salvus("warning", "check", file("a.json", VALID.replace("\"final\"", "\"\\u001b[2J\"")));

        assertThat(run.out()).doesNotContain("\u001b");
    }
}
