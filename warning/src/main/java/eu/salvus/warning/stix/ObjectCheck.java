package eu.salvus.warning.stix;

import eu.salvus.warning.stix.Shape.Family;
import eu.salvus.warning.stix.StixProblem.Fault;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Holds objects to the shapes of the standard. What it does not know is left alone, but for how it is named. */
final class ObjectCheck {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{2,249}|id");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*-?");
    private static final int SHORTEST_TYPE = 3;
    private static final int LONGEST_TYPE = 250;

    /** Names the standard keeps for later, on every object (section 11.1). */
    private static final Set<String> RESERVED = Set.of("severity", "action", "username", "phone_numbers");

    private static final String MARKING = "marking-definition";

    private final Faults faults;

    ObjectCheck(Faults faults) {
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    /** Tells what is wrong with an object. */
    void object(JsonNode object, String place) {
        if (!object.isObject()) {
            faults.add(place, Fault.VALUE, Faults.shown(object) + " is not an object");
            return;
        }
        String type = object.path("type").asString("");
        if (!isType(type)) {
            faults.add(
                    place + ".type",
                    object.has("type") ? Fault.VALUE : Fault.MISSING,
                    "give a type of 3 to 250 of the letters a-z, digits and -, such as indicator");
            return;
        }
        Optional<Shape> shape = Shapes.find(type).filter(known -> known.family() != Family.PART);
        if (type.equals(MARKING)) {
            shape(object, place, Shapes.get(MARKING));
            MarkingCheck.check(object, place, faults);
        } else {
            shape(object, place, common(object, shape));
            shape.ifPresent(known -> shape(object, place, known));
        }
        names(object, place);
        String id = object.path("id").asString("");
        if (Kind.Id.FORM.matcher(id).matches() && !Kind.Id.type(id).equals(type)) {
            faults.add(place + ".id", Fault.VALUE, id + " does not begin with the object's type " + type);
        }
    }

    /** Tells what is wrong with a part of an object; of one that no table knows, how it is named. */
    void part(JsonNode part, String place, String name) {
        Shapes.find(name).ifPresent(shape -> shape(part, place, shape));
        if (name.equals("external-reference")) {
            ReferenceCheck.check(part, place, faults);
        }
        names(part, place);
    }

    /** Whether a value says something; tells if not. */
    boolean isSomething(JsonNode value, String place) {
        boolean nothing = value.isNull() || value.isArray() && value.isEmpty();
        if (nothing) {
            faults.add(place, Fault.EMPTY, value + " says nothing; leave the property out");
        }
        return !nothing;
    }

    private static boolean isType(String type) {
        return type.length() >= SHORTEST_TYPE
                && type.length() <= LONGEST_TYPE
                && TYPE.matcher(type).matches();
    }

    /** A type of somebody's own is an observable when it has no versions. */
    private static Shape common(JsonNode object, Optional<Shape> known) {
        boolean observable = known.map(shape -> shape.family() == Family.SCO)
                .orElse(!object.has("created") && !object.has("modified"));
        return Shapes.get(observable ? "cyber-observable-core" : "core");
    }

    private void shape(JsonNode object, String place, Shape shape) {
        for (String name : shape.required()) {
            if (!object.has(name)) {
                faults.add(place, Fault.MISSING, "has no " + name + ", which each " + label(shape, object) + " has");
            }
        }
        shape.properties().forEach((name, kind) -> {
            JsonNode value = object.path(name);
            if (!value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty())) {
                kind.check(value, place + "." + name, this);
            }
        });
        shape.rules().forEach(rule -> rule.check(object, place, faults));
    }

    private static String label(Shape shape, JsonNode object) {
        return shape.family() == Family.PART && object.has("type")
                ? object.path("type").asString("")
                : shape.name();
    }

    private void names(JsonNode object, String place) {
        object.properties().forEach(entry -> {
            String inner = place + "." + entry.getKey();
            if (RESERVED.contains(entry.getKey())) {
                faults.add(inner, Fault.NAME, "is reserved by the standard; choose another name");
            } else if (!NAME.matcher(entry.getKey()).matches()) {
                faults.add(inner, Fault.NAME, "a name has 3 to 250 of the letters a-z, digits and _");
            }
            isSomething(entry.getValue(), inner);
        });
    }
}
