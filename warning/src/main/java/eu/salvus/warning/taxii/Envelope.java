package eu.salvus.warning.taxii;

import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixProblem;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.stix.StixReading;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page that another server answered.
 *
 * @param objects those that keep to the standard
 * @param problems what is wrong with the others
 * @param more whether there is another page
 * @param next what leads to it; null when the server forgot
 * @param last when the last of them was added, as the server wrote it; null when it did not say
 */
record Envelope(
        List<StixObject> objects,
        List<StixProblem> problems,
        boolean more,
        @Nullable String next,
        @Nullable String last) {

    static Envelope of(URI address, JsonNode json, @Nullable String last) {
        List<StixObject> objects = new ArrayList<>();
        List<StixProblem> problems = new ArrayList<>();
        int index = 0;
        for (JsonNode object : json.path("objects")) {
            StixReading reading = StixReader.read(address + " objects[" + index++ + "]", object);
            objects.addAll(reading.objects());
            problems.addAll(reading.problems());
        }
        String next = json.path("next").asString("");
        return new Envelope(objects, problems, json.path("more").asBoolean(false), next.isEmpty() ? null : next, last);
    }
}
