package eu.salvus.warning.stix;

import eu.salvus.warning.json.BrokenJsonException;
import eu.salvus.warning.stix.StixProblem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads STIX 2.1: a bundle, or one object. Documents of more than 64 MiB, nested deeper than 64 levels, or with a name twice in one object are
 * refused whole; of all others the objects without a fault are read, and every fault is told.
 */
public final class StixReader {
    private static final String BUNDLE = "bundle";

    private StixReader() {}

    /**
     * Reads a document.
     *
     * @param source what it is called in problems
     * @param json the document
     */
    public static StixReading read(String source, byte[] json) {
        Faults faults = new Faults(source);
        JsonNode root = parsed(json, faults);
        if (root == null) {
            return new StixReading(List.of(), faults.all());
        }
        return read(source, root);
    }

    /**
     * What a document says, whatever it is, within the limits of the reader; nothing when it is no JSON, or has a name twice in an object.
     *
     * @param json the document
     */
    public static Optional<JsonNode> parse(byte[] json) {
        return Optional.ofNullable(parsed(json, new Faults("")));
    }

    /**
     * Reads what was parsed already.
     *
     * @param source what it is called in problems
     * @param root a bundle, or one object
     */
    public static StixReading read(String source, JsonNode root) {
        Faults faults = new Faults(source);
        List<StixObject> objects = new ArrayList<>();
        if (root.path("type").asString("").equals(BUNDLE)) {
            bundle(root, faults, objects);
        } else {
            object(root, "$", faults, objects);
        }
        return new StixReading(objects, faults.all());
    }

    private static @Nullable JsonNode parsed(byte[] json, Faults faults) {
        try {
            return StixJson.READER.read(json);
        } catch (BrokenJsonException broken) {
            faults.add(broken.place().isEmpty() ? "$" : broken.place(), Fault.SYNTAX, broken.what());
            return null;
        }
    }

    private static void bundle(JsonNode bundle, Faults faults, List<StixObject> objects) {
        String id = bundle.path("id").asString("");
        if (!Kind.Id.FORM.matcher(id).matches() || !Kind.Id.type(id).equals(BUNDLE)) {
            faults.add(
                    "$.id",
                    bundle.has("id") ? Fault.VALUE : Fault.MISSING,
                    "give an id such as bundle--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d2");
        }
        JsonNode list = bundle.path("objects");
        if (!list.isMissingNode() && (!list.isArray() || list.isEmpty())) {
            faults.add("$.objects", Fault.EMPTY, Faults.shown(list) + " is not a list of objects; leave it out");
            return;
        }
        int index = 0;
        for (JsonNode object : list) {
            object(object, "$.objects[" + index++ + "]", faults, objects);
        }
    }

    private static void object(JsonNode object, String place, Faults faults, List<StixObject> objects) {
        int before = faults.count();
        new ObjectCheck(faults).object(object, place);
        if (faults.count() == before && object instanceof ObjectNode node) {
            objects.add(StixObject.of(node));
        }
    }
}
