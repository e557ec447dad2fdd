package eu.salvus.warning.stix;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.stix.StixProblem.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StixReaderTest {
    private static final String VULNERABILITY = """
            {"type": "vulnerability", "spec_version": "2.1", "id": "vulnerability--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d2",
             "created": "2026-01-31T12:00:00.000Z", "modified": "2026-02-01T12:00:00.000Z", "name": "CVE-2026-0001"%s}""";

    @Test
    void a_bundle_gives_its_sound_objects_and_tells_the_place_of_each_fault() {
        String bundle = """
                {"type": "bundle", "id": "bundle--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d2", "objects": [%s,
                 {"type": "indicator", "id": "indicator--none"}]}""".formatted(VULNERABILITY.formatted(""));

        StixReading reading = read(bundle);

        assertThat(reading.objects()).extracting(StixObject::type).containsExactly("vulnerability");
        assertThat(reading.problems())
                .extracting(StixProblem::place)
                .contains("$.objects[1].id", "$.objects[1]")
                .doesNotContain("$.objects[0]");
        assertThat(reading.problems())
                .extracting(StixProblem::toString)
                .contains("here.json: $.objects[1]: has no valid_from, which each indicator has");
    }

    @Test
    void what_nobody_knows_is_kept_with_its_meaning_to_the_last_digit() {
        String extra = """
                , "ward_size": 1.10, "ward_far": 1E+400, "ward_long": 123456789012345678901234567890,
                 "extensions": {"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d":
                 {"extension_type": "property-extension", "deep_one": {"a b": [null, [], {"é": "\\u0000"}]}}}""";

        StixReading reading = read(VULNERABILITY.formatted(extra));

        assertThat(reading.problems()).isEmpty();
        String written = reading.objects().getFirst().jsonText();
        assertThat(written)
                .contains("\"ward_size\":1.10,")
                .contains("\"ward_far\":1E+400,")
                .contains("\"ward_long\":123456789012345678901234567890,")
                .contains("{\"a b\":[null,[],{\"é\":\"\\u0000\"}]}");
        assertThat(read(written).objects()).isEqualTo(reading.objects());
    }

    @Test
    void every_example_of_the_standards_makers_is_the_same_after_reading_and_writing() throws IOException {
        for (Path file : Corpus.examples()) {
            byte[] bytes = Files.readAllBytes(file);
            JsonNode root = JsonMapper.shared().readTree(bytes);
            if (root.has("objects")) {
                StixReading reading = StixReader.read(file.toString(), bytes);
                Bundle bundle = new Bundle(root.path("id").stringValue(), reading.objects());
                assertThat(reading.problems()).as(file.toString()).isEmpty();
                assertThat(JsonMapper.shared().readTree(bundle.jsonText()).path("objects"))
                        .isEqualTo(root.path("objects"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1, \"a\": 2}                | line 1, column 13 | twice",
                "{\"type\": \"bundle\"               | line 1            | end-of-input",
                "nothing                             | line 1, column 1  | Unrecognized token",
                "{} {}                               | line 1, column 4  | Trailing token",
            })
    void what_is_no_json_is_refused_with_line_and_column(String text, String place, String said) {
        StixReading reading = read(text);

        assertThat(reading.objects()).isEmpty();
        StixProblem problem = reading.problems().getFirst();
        assertThat(problem.fault()).isEqualTo(Fault.SYNTAX);
        assertThat(problem.place()).startsWith(place);
        assertThat(problem.text()).contains(said);
    }

    @Test
    void nesting_that_would_exhaust_the_stack_is_refused() {
        StixReading reading = read("{\"a\":".repeat(100_000));

        assertThat(reading.problems())
                .singleElement()
                .extracting(StixProblem::fault)
                .isEqualTo(Fault.SYNTAX);
    }

    @Test
    void a_thousand_faults_are_told_and_the_others_counted() {
        String bundle =
                "{\"type\": \"bundle\", \"id\": \"bundle--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d2\", \"objects\": ["
                        + "7,".repeat(1_999) + "7]}";

        assertThat(read(bundle).problems())
                .hasSize(1_001)
                .last()
                .extracting(StixProblem::text)
                .isEqualTo("and 1000 more faults; mend the first ones first");
    }

    @Test
    void an_object_of_a_type_of_ones_own_is_taken_when_it_says_what_every_object_says() {
        String own = VULNERABILITY.formatted("").replace("vulnerability", "ward-outage");

        assertThat(read(own).problems()).isEmpty();
        assertThat(read(own.replace("\"modified\"", "\"modified_at\"")).problems())
                .extracting(StixProblem::text)
                .containsExactly("has no modified, which each ward-outage has");
    }

    @Test
    void an_id_belongs_to_the_type_of_its_object() {
        String wrong = VULNERABILITY.formatted("").replace("\"vulnerability--", "\"identity--");

        assertThat(read(wrong).problems()).extracting(StixProblem::place).containsExactly("$.id");
    }

    @Test
    void the_version_of_an_object_is_when_it_was_modified_else_made() {
        StixObject object = read(VULNERABILITY.formatted("")).objects().getFirst();

        assertThat(object.version()).contains(Instant.parse("2026-02-01T12:00:00Z"));
        assertThat(TlpMarking.RED.definition().version()).contains(Instant.parse("2022-10-01T00:00:00Z"));
    }

    @Test
    void each_fault_says_what_to_do() {
        String wrong = VULNERABILITY.formatted(", \"labels\": [], \"confidence\": 101, \"severity\": \"high\"");

        List<String> told =
                read(wrong).problems().stream().map(StixProblem::toString).toList();

        assertThat(told)
                .containsExactlyInAnyOrder(
                        "here.json: $.labels: [] says nothing; leave the property out",
                        "here.json: $.confidence: 101 is not a whole number of 0 at least and 100 at most",
                        "here.json: $.severity: is reserved by the standard; choose another name");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {
                "software, cpe, cpe:2.3:a:, a, .cpe",
                "software, languages, fr, -ab-c, .languages[0]",
                "artifact, mime_type, text/, a, .mime_type"
            })
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_text_made_to_be_costly_is_a_fault_like_any_other(
            String type, String property, String beginning, String again, String place) {
        String text = "\"" + beginning + again.repeat(1_000_000) + "\\n\"";
        String object = """
                {"type": "%s", "id": "%s--4a31d9d2-2f4f-5f0e-9a9c-1c9ab7b4f1d2", "name": "n", "payload_bin": "aGk=", "%s": %s}""".formatted(type, type, property, place.endsWith("]") ? "[" + text + "]" : text);

        assertThat(read(object).problems()).extracting(StixProblem::place).containsExactly("$" + place);
    }

    @Test
    void a_path_to_a_property_may_be_as_deep_as_it_likes() {
        String marked = VULNERABILITY.formatted(", \"granular_markings\": [{\"lang\": \"fr\", \"selectors\": [\"name"
                + ".[0]".repeat(100_000) + "\"]}]");

        assertThat(read(marked).problems())
                .noneMatch(problem -> problem.toString().contains("such as labels.[0]"));
    }

    private static StixReading read(String text) {
        return StixReader.read("here.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
