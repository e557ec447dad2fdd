package eu.salvus.warning.stix;

import eu.salvus.warning.stix.StixProblem.Fault;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Marking definitions; those of TLP 1 are fixed by the standard, letter by letter (STIX 2.1, section 7.2.1). */
final class MarkingCheck {
    private static final String TLP_CREATED = "2017-01-20T00:00:00.000Z";
    private static final Set<String> TLP_PROPERTIES =
            Set.of("type", "spec_version", "id", "created", "name", "definition_type", "definition");
    private static final Map<String, String> TLP_IDS = Map.of(
            "white", "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9",
            "green", "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da",
            "amber", "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82",
            "red", "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed");

    private MarkingCheck() {}

    static void check(JsonNode marking, String place, Faults faults) {
        if (!marking.has("extensions")) {
            for (String name : new String[] {"definition_type", "definition"}) {
                if (!marking.has(name)) {
                    faults.add(place, Fault.MISSING, "has neither " + name + " nor extensions; give one of them");
                }
            }
        }
        JsonNode definition = marking.path("definition");
        switch (marking.path("definition_type").asString("")) {
            case "statement" -> {
                if (!definition.path("statement").isString()) {
                    faults.add(place + ".definition", Fault.MISSING, "has no statement; give the text");
                }
            }
            case "tlp" -> tlp(marking, place, faults);
            default -> {}
        }
    }

    private static void tlp(JsonNode marking, String place, Faults faults) {
        String colour = marking.path("definition").path("tlp").asString("");
        String id = TLP_IDS.get(colour);
        boolean right = id != null
                && marking.path("id").asString("").equals(id)
                && marking.path("created").asString("").equals(TLP_CREATED)
                && marking.path("spec_version").asString("").equals("2.1")
                && marking.path("name").asString("").equalsIgnoreCase("TLP:" + colour)
                && TLP_PROPERTIES.containsAll(marking.propertyNames());
        if (!right) {
            faults.add(
                    place,
                    Fault.VALUE,
                    "is no marking of TLP 1 as the standard writes them; for TLP 2.0 use its extension");
        }
    }
}
