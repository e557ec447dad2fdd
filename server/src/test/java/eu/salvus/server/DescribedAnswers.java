package eu.salvus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds each answer that a test gets to what the description of the API says of it. */
final class DescribedAnswers {

    static final Path FILE = Path.of(System.getProperty("salvus.root", ".."), "server/src/main/resources/openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final DescribedAnswers HERE = new DescribedAnswers();

    private final JsonNode description;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private DescribedAnswers() {
        try {
            description = JSON.readTree(Files.readString(FILE));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * Holds one to it.
     *
     * @param pattern of the address that answered, such as {@code /api/twins/{id}}
     */
    static void hold(String method, String pattern, MockHttpServletResponse answer) {
        HERE.check(method, pattern, answer);
    }

    /**
     * Whether a body has to be sent that holds something.
     *
     * @param endpoint its method and pattern, such as {@code POST /api/twins}
     */
    static boolean requiresSomething(String endpoint) {
        int space = endpoint.indexOf(' ');
        JsonNode body = HERE.description
                .path("paths")
                .path(endpoint.substring(space + 1))
                .path(endpoint.substring(0, space).toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        String name = body.path("$ref").stringValue("").replaceAll(".*/", "");
        return !HERE.description
                .path("components")
                .path("schemas")
                .path(name)
                .path("required")
                .isEmpty();
    }

    private void check(String method, String pattern, MockHttpServletResponse answer) {
        String type = answer.getContentType() == null
                ? ""
                : MediaType.parseMediaType(Objects.requireNonNull(answer.getContentType()))
                        .removeQualityValue()
                        .toString()
                        .replaceAll(";.*", "");
        JsonNode responses = description
                .path("paths")
                .path(pattern)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses");
        String status = answer.getStatus() >= 400 ? "default" : String.valueOf(answer.getStatus());
        String place = method + " " + pattern + " " + answer.getStatus() + " " + type;
        JsonNode described = responses.get(status);
        assertThat(described).as("nothing is said of " + place).isNotNull();
        assertThat(described.path("headers").has("ETag"))
                .as("ETag of " + place)
                .isEqualTo(answer.getHeader(HttpHeaders.ETAG) != null);
        JsonNode content = described.path("content");
        byte[] body = answer.getContentAsByteArray();
        if (body.length == 0) {
            return;
        }
        assertThat(content.has(type)).as("nothing is said of " + place).isTrue();
        if (type.endsWith("json")) {
            Schema schema = schemas.computeIfAbsent(
                    method + pattern + status, name -> schema(content.get(type).get("schema")));
            assertThat(schema.validate(new String(body, StandardCharsets.UTF_8), InputFormat.JSON))
                    .as(place + ": " + new String(body, StandardCharsets.UTF_8))
                    .isEmpty();
        }
    }

    private Schema schema(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", description.get("components"));
        return SCHEMAS.getSchema(whole.toString(), InputFormat.JSON);
    }
}
