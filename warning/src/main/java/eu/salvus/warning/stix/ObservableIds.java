package eu.salvus.warning.stix;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The ids of observables: whoever sees the same thing gives it the same id (STIX 2.1, section 2.9). */
public final class ObservableIds {
    private static final UUID NAMESPACE = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");
    private static final String HASHES = "hashes";

    /** Of several hashes one makes the id: the first of these, else the first there is. */
    private static final List<String> PREFERRED = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

    private ObservableIds() {}

    /**
     * The id of an observable.
     *
     * @param observable its type, and its properties
     * @return nothing when the standard makes ids of its type of nothing, or it has none of those properties: then the id is drawn
     */
    public static Optional<String> of(JsonNode observable) {
        String type = observable.path("type").asString("");
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        Shapes.find(type).map(Shape::idProperties).orElse(List.of()).forEach(name -> {
            JsonNode value = observable.path(name);
            if (!value.isMissingNode()) {
                made.set(name, name.equals(HASHES) ? oneHash(value) : value);
            }
        });
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(type + "--" + Uuids.named(NAMESPACE, CanonicalJson.of(made)));
    }

    private static JsonNode oneHash(JsonNode hashes) {
        String chosen = PREFERRED.stream()
                .filter(hashes::has)
                .findFirst()
                .or(() -> hashes.propertyNames().stream().findFirst())
                .orElse("");
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        if (hashes.has(chosen)) {
            one.set(chosen, hashes.path(chosen));
        }
        return one;
    }
}
