package eu.salvus.server;

import eu.salvus.server.identity.Open;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.notification.Topic;
import eu.salvus.twin.Words;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API: the addresses and parameters that the framework finds, and what only our own code says: what payloads look like,
 * which permission is needed, how a request names itself and the version it changes, and how a refusal is told.
 */
final class ApiDescription {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROBLEM = "Problem";

    private final ObjectNode document;
    private final Map<String, Endpoint> endpoints = new TreeMap<>();
    private final ApiSchemas schemas;

    /**
     * @param found what the framework finds
     * @param all endpoints of the application
     */
    ApiDescription(JsonNode found, List<Endpoint> all) {
        document = ((ObjectNode) found).deepCopy();
        all.forEach(endpoint -> endpoints.put(endpoint.name(), endpoint));
        schemas = new ApiSchemas(asked(all));
    }

    /** The whole description. */
    ObjectNode complete() {
        document.withObject("info")
                .put("title", "Salvus")
                .put("version", "0")
                .put(
                        "description",
                        "Where Salvus was started as a centre it speaks TAXII 2.1 too, below `/taxii2/`, by a token and with types and errors"
                                + " of its own (`application/taxii+json;version=2.1`), as the standard of OASIS describes. What begins with"
                                + " `/api/collections`, `/api/publications` or `/api/publisher` is there only then, as is the trusted provider of CSAF"
                                + " below `/.well-known/csaf/`.");
        document.remove("servers");
        document.withObject("paths")
                .forEachEntry((path, methods) -> ((ObjectNode) methods)
                        .forEachEntry((method, operation) ->
                                complete(method.toUpperCase(Locale.ROOT) + " " + path, (ObjectNode) operation)));
        ObjectNode components = JSON.createObjectNode();
        document.set("components", components);
        ObjectNode named = components.putObject("schemas");
        schemas.all().forEach(named::set);
        named.set(PROBLEM, problem());
        ObjectNode ways = components.putObject("securitySchemes");
        ways.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "salvus-session")
                .put(
                        "description",
                        "With every change a browser repeats the cookie `XSRF-TOKEN` as header `X-XSRF-TOKEN`.");
        ways.putObject("token").put("type", "http").put("scheme", "bearer");
        return document;
    }

    /** Names of payloads that are sent to the server, with their parts. */
    private static Set<String> asked(List<Endpoint> all) {
        ApiSchemas sent = new ApiSchemas(Set.of());
        all.stream()
                .flatMap(endpoint -> Stream.of(endpoint.method().getMethod().getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .forEach(parameter -> sent.reference(parameter.getType()));
        return new HashSet<>(sent.all().keySet());
    }

    private void complete(String name, ObjectNode operation) {
        Endpoint endpoint = endpoints.get(name);
        if (endpoint == null) {
            throw new IllegalArgumentException("no endpoint is called " + name);
        }
        operation.remove("operationId");
        operation.remove("tags");
        operation.putArray("tags").add(name.split("/")[2]);
        permission(endpoint, operation);
        parameters(endpoint, operation);
        references(operation.path("requestBody"));
        ObjectNode responses = operation.withObject("responses");
        responses.forEachEntry((status, response) -> answer(name, endpoint, (ObjectNode) response));
        responses
                .putObject("default")
                .put("description", "It was refused; `type` says why.")
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + PROBLEM);
    }

    private static void permission(Endpoint endpoint, ObjectNode operation) {
        Requires needed = endpoint.method().getMethodAnnotation(Requires.class);
        Open open = endpoint.method().getMethodAnnotation(Open.class);
        ArrayNode security = operation.putArray("security");
        if (needed == null) {
            operation.put("description", open == null ? "Refuses everybody." : "Open to everybody: " + open.value());
            return;
        }
        security.addObject().putArray("session");
        if (!needed.fresh()) {
            security.addObject().putArray("token");
        }
        operation.put(
                "description",
                "Needs the permission "
                        + Stream.of(needed.value())
                                .map(permission -> "`" + Words.of(permission) + "`")
                                .collect(Collectors.joining(" or "))
                        + (needed.fresh() ? ", and a second factor shown within five minutes." : "."));
    }

    private static void parameters(Endpoint endpoint, ObjectNode operation) {
        ArrayNode parameters = operation.withArray("parameters");
        for (JsonNode parameter : parameters) {
            if (parameter.path("name").stringValue().equals("If-Match")) {
                ((ObjectNode) parameter)
                        .put("required", true)
                        .put(
                                "description",
                                "The version that was edited, as its `ETag` says: `\"3\"`. Where another is the newest, nothing is changed (412).");
            }
            words(endpoint, (ObjectNode) parameter);
        }
        if (endpoint.name().startsWith("POST ")) {
            ObjectNode key = parameters
                    .addObject()
                    .put("name", "Idempotency-Key")
                    .put("in", "header")
                    .put("required", false)
                    .put(
                            "description",
                            "Names the request: sent again within a day under the same name it is not done again, and gets the same answer.");
            key.putObject("schema").put("type", "string").put("minLength", 1).put("maxLength", 200);
        }
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        }
    }

    private static void words(Endpoint endpoint, ObjectNode described) {
        for (Parameter parameter : endpoint.method().getMethod().getParameters()) {
            List<String> words = ApiSchemas.words(parameter.getAnnotatedType());
            if (words != null
                    && parameter.getName().equals(described.path("name").stringValue())) {
                ArrayNode few = described.withObject("schema").putArray("enum");
                words.forEach(few::add);
            }
        }
    }

    private void answer(String name, Endpoint endpoint, ObjectNode response) {
        if (!(response.get("content") instanceof ObjectNode content)) {
            return;
        }
        if (content.remove("*/*") instanceof ObjectNode body) {
            content.set("application/json", body);
        }
        JsonText text = endpoint.method().getMethodAnnotation(JsonText.class);
        if (text != null) {
            content.withObject("application/json")
                    .set("schema", text.value() == Map.class ? object() : schemas.reference(text.value()));
        }
        if (content.has("application/pdf")) {
            content.putObject("application/pdf");
        }
        if (name.equals("GET /api/openapi.json")) {
            content.withObject("application/json").set("schema", object());
        }
        if (content.get("text/event-stream") instanceof ObjectNode stream) {
            stream.putObject("schema").put("type", "string");
            ObjectNode events = stream.putObject("x-events");
            topics().forEach((topic, type) -> events.set(topic, schemas.reference(type)));
        }
        String payload =
                content.path("application/json").path("schema").path("$ref").stringValue("");
        if (payload.endsWith("/TwinPayload") || payload.endsWith("/AlertDetailPayload") || name.endsWith("/yaml")) {
            ObjectNode etag = response.putObject("headers").putObject("ETag");
            etag.put("description", "The version.")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
        references(content);
    }

    private static ObjectNode object() {
        return JSON.createObjectNode().put("type", "object");
    }

    /** Replaces what the framework says of payloads by what the records say. */
    private void references(JsonNode node) {
        if (node instanceof ObjectNode object && object.get("$ref") instanceof JsonNode reference) {
            String name = reference.stringValue().replaceAll(".*/", "");
            object.setAll(schemas.reference(ApiNames.type(name)));
        }
        node.forEach(this::references);
    }

    /** Payloads that are told to those who watch, by the name of their event. */
    private static Map<String, Class<?>> topics() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Topic.class));
        // What a test tells is its own.
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Test\\$.*")));
        Map<String, Class<?>> topics = new TreeMap<>();
        scanner.findCandidateComponents("eu.salvus.server").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            topics.put(type.getAnnotation(Topic.class).value(), type);
        });
        return topics;
    }

    private ObjectNode problem() {
        ObjectNode schema = JSON.createObjectNode()
                .put("type", "object")
                .put("description", "Why something was refused (RFC 9457), in the reader's language.");
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("type")
                .put("type", "string")
                .put("format", "uri")
                .put("description", "Such as `urn:salvus:problem:twin-stale`.");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        properties.putObject("detail").put("type", "string").put("description", "What happened, and what to do.");
        properties.putObject("instance").put("type", "string").put("format", "uri-reference");
        ObjectNode problems = properties
                .putObject("problems")
                .put("type", "array")
                .put("description", "What is wrong with what was sent, one by one.");
        problems.set("items", schemas.reference(ApiNames.type("ProblemPayload")));
        properties
                .putObject("version")
                .put("type", "integer")
                .put("description", "The newest, where another was edited.");
        schema.putArray("required").add("type").add("title").add("status").add("detail");
        return schema;
    }
}
