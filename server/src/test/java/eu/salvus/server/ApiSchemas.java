package eu.salvus.server;

import eu.salvus.server.simulation.ReplaySchema;
import eu.salvus.twin.Words;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What payloads look like, read from the records themselves (JSON Schema 2020-12). Every component is there, unless it is {@link Nullable}: what
 * is told is then null, and what is asked may be left out as well.
 */
final class ApiSchemas {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, ObjectNode> all = new TreeMap<>();
    private final Set<String> asked;

    /**
     * @param asked names of payloads that are sent to the server
     */
    ApiSchemas(Set<String> asked) {
        this.asked = asked;
    }

    /** All that were referred to, with what they refer to, by name. */
    Map<String, ObjectNode> all() {
        return all;
    }

    /** A reference to the schema of a type. */
    ObjectNode reference(Class<?> type) {
        String name = ApiNames.of(type);
        if (!all.containsKey(name)) {
            all.put(name, JSON.createObjectNode());
            all.put(name, ReplaySchema.describes(type) ? ReplaySchema.read() : record(type, asked.contains(name)));
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** The words that a text can be; null when it can be any. */
    static @Nullable List<String> words(AnnotatedType type) {
        OneOf few = type.getAnnotation(OneOf.class);
        return few == null
                ? null
                : Stream.concat(
                                Stream.of(few.value())
                                        .flatMap(each -> Stream.of(each.getEnumConstants())
                                                .map(Words::of)),
                                Stream.of(few.words()))
                        .filter(word -> !List.of(few.never()).contains(word))
                        .toList();
    }

    private ObjectNode record(Class<?> type, boolean isAsked) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is sent and is no record");
        }
        Javadoc says = Javadoc.of(type);
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        if (!says.sentence().isEmpty()) {
            schema.put("description", says.sentence());
        }
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            ObjectNode property = schema(component.getAnnotatedType());
            properties.set(component.getName(), nullable ? orNull(property) : property);
            String said = says.component(component.getName());
            if (!said.isEmpty()) {
                ((ObjectNode) properties.get(component.getName())).put("description", said);
            }
            if (!nullable || !isAsked) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = JSON.createObjectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        String type = schema.get("type").stringValue();
        schema.putArray("type").add(type).add("null");
        if (schema.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        return schema;
    }

    private ObjectNode schema(AnnotatedType annotated) {
        Type type = annotated.getType();
        ObjectNode schema = JSON.createObjectNode();
        List<String> words = words(annotated);
        if (words != null) {
            ArrayNode few = schema.put("type", "string").putArray("enum");
            words.forEach(few::add);
        } else if (annotated.isAnnotationPresent(Scalar.class)) {
            schema.putArray("type").add("string").add("number").add("boolean");
        } else if (type == String.class) {
            schema.put("type", "string");
        } else if (type == UUID.class) {
            schema.put("type", "string").put("format", "uuid");
        } else if (type == Instant.class) {
            schema.put("type", "string").put("format", "date-time");
        } else if (type == int.class || type == Integer.class) {
            schema.put("type", "integer").put("format", "int32");
        } else if (type == long.class || type == Long.class) {
            schema.put("type", "integer").put("format", "int64");
        } else if (type == double.class || type == Double.class) {
            schema.put("type", "number").put("format", "double");
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (annotated instanceof AnnotatedParameterizedType parameterized) {
            return container(parameterized);
        } else if (type instanceof Class<?> part && part.isRecord()) {
            return reference(part);
        } else if (type != Object.class) {
            throw new IllegalArgumentException(type + " is sent: use a record, a list, a map or a simple value");
        }
        return schema;
    }

    private ObjectNode container(AnnotatedParameterizedType type) {
        AnnotatedType[] of = type.getAnnotatedActualTypeArguments();
        Type raw = ((ParameterizedType) type.getType()).getRawType();
        ObjectNode schema = JSON.createObjectNode();
        if (raw == List.class) {
            schema.put("type", "array").set("items", schema(of[0]));
        } else if (raw == Map.class && of[0].getType() == String.class) {
            schema.put("type", "object").set("additionalProperties", schema(of[1]));
        } else {
            throw new IllegalArgumentException(type + " is sent: use a list, or a map by texts");
        }
        return schema;
    }
}
