package eu.salvus.warning.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.salvus.warning.Corpus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The structure, against the published schema. The schemas of CVSS are not there: scores are held against the reference validator. */
class StructureTest {
    private static final int DOCUMENTS = Integer.getInteger("salvus.mutations", 3_000);

    private static final Map<String, String> ANY_SCORE = Map.of(
            "https://www.first.org/cvss/cvss-v2.0.json", "true",
            "https://www.first.org/cvss/cvss-v3.0.json", "{\"$comment\": \"3.0\"}",
            "https://www.first.org/cvss/cvss-v3.1.json", "false");

    private static Schema schema() {
        byte[] text = Corpus.bytes(Corpus.folder("csaf-json-schema").resolve("csaf_json_schema.json"));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(ANY_SCORE))
                .getSchema(new String(text, StandardCharsets.UTF_8));
    }

    private static boolean valid(Schema schema, JsonNode document) {
        return schema.validate(
                        document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private static List<CsafFailure> besidesScores(JsonNode document) {
        return CsafCheck.structure(document).stream()
                .filter(failure -> !failure.place().contains(".cvss_v"))
                .toList();
    }

    @Test
    void every_real_document_has_the_verdict_of_the_published_schema() {
        Schema schema = schema();
        for (var file : Corpus.files("cisa-csaf/icsma", ".json")) {
            JsonNode document = JsonMapper.builder().build().readTree(Corpus.bytes(file));
            assertThat(CsafCheck.structure(document)).as(file.toString()).isEmpty();
            assertThat(valid(schema, document)).isTrue();
        }
    }

    @Test
    void every_changed_document_has_the_verdict_of_the_published_schema() {
        Schema schema = schema();
        List<String> differ = new ArrayList<>();
        int wrong = 0;
        for (ObjectNode document : Documents.changed(new SplittableRandom(5), DOCUMENTS)) {
            List<CsafFailure> failures = besidesScores(document);
            // A leap second is right by RFC 3339; the schema's validator has none.
            boolean leap = document.toString().contains("T23:59:60Z");
            if (CsafStructure.newer(document)) {
                continue;
            }
            boolean valid = valid(schema, document);
            wrong += valid ? 0 : 1;
            if (valid != failures.isEmpty() && !leap) {
                differ.add(failures + " but "
                        + schema.validate(
                                document,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))));
            }
        }
        assertThat(differ).isEmpty();
        assertThat(wrong).isBetween(DOCUMENTS / 5, DOCUMENTS * 4 / 5);
    }
}
