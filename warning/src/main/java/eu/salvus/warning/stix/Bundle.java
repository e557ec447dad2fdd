package eu.salvus.warning.stix;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects that travel together.
 *
 * @param id such as {@code bundle--…}; it means nothing beyond the journey
 * @param objects in the order they were written
 */
public record Bundle(String id, List<StixObject> objects) {
    /** Copies the list. */
    public Bundle {
        objects = List.copyOf(objects);
    }

    /** The bundle as JSON. A bundle of nothing has no {@code objects}: STIX knows no empty lists. */
    public String jsonText() {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("type", "bundle");
        bundle.put("id", id);
        if (!objects.isEmpty()) {
            ArrayNode list = bundle.putArray("objects");
            objects.forEach(object -> list.add(object.node()));
        }
        return StixJson.text(bundle);
    }
}
