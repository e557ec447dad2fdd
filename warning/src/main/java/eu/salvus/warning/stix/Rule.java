package eu.salvus.warning.stix;

import eu.salvus.warning.stix.StixProblem.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How properties of one object go together. */
sealed interface Rule {

    /** Tells what is wrong with an object. */
    void check(JsonNode object, String place, Faults faults);

    /** At least one of them. */
    record Any(List<String> names) implements Rule {
        @Override
        public void check(JsonNode object, String place, Faults faults) {
            if (names.stream().noneMatch(object::has)) {
                faults.add(place, Fault.COMBINATION, "has none of " + String.join(", ", names) + "; give at least one");
            }
        }
    }

    /** Exactly one of them. */
    record One(List<String> names) implements Rule {
        @Override
        public void check(JsonNode object, String place, Faults faults) {
            long there = names.stream().filter(object::has).count();
            if (there != 1) {
                faults.add(
                        place,
                        Fault.COMBINATION,
                        "has " + there + " of " + String.join(", ", names) + "; give exactly one");
            }
        }
    }

    /** Where the first is, the others must be. */
    record With(String name, List<String> others) implements Rule {
        @Override
        public void check(JsonNode object, String place, Faults faults) {
            for (String other : others) {
                if (object.has(name) && !object.has(other)) {
                    faults.add(place, Fault.COMBINATION, "has " + name + " without " + other + "; give both");
                }
            }
        }
    }

    /** One time is not after another. */
    record Order(String earlier, String later) implements Rule {
        @Override
        public void check(JsonNode object, String place, Faults faults) {
            Optional<Instant> first = time(object.path(earlier));
            Optional<Instant> last = time(object.path(later));
            if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
                faults.add(
                        place + "." + later,
                        Fault.TIME,
                        later + " " + Faults.shown(object.path(later)) + " is before " + earlier + " "
                                + Faults.shown(object.path(earlier)) + "; correct one of them");
            }
        }

        private static Optional<Instant> time(JsonNode value) {
            return value.isString() ? Timestamp.parse(value.stringValue()) : Optional.empty();
        }
    }

    /** Where a property is true or false, another must be there, or must not. */
    record When(String name, boolean value, String other, boolean needed) implements Rule {
        @Override
        public void check(JsonNode object, String place, Faults faults) {
            JsonNode said = object.path(name);
            if (said.isBoolean() && said.booleanValue() == value && object.has(other) != needed) {
                faults.add(
                        place,
                        Fault.COMBINATION,
                        name + " is " + value + (needed ? " without " : " beside ") + other + "; "
                                + (needed ? "give it" : "leave one out"));
            }
        }
    }

    /** A property that may be there only where a list holds a value. */
    record Only(String name, String list, String value) implements Rule {
        @Override
        public void check(JsonNode object, String place, Faults faults) {
            boolean holds = object.path(list)
                    .valueStream()
                    .anyMatch(element ->
                            element.isString() && element.stringValue().equals(value));
            if (object.has(name) && !holds) {
                faults.add(
                        place,
                        Fault.COMBINATION,
                        "has " + name + ", which needs " + value + " in " + list + "; add it");
            }
        }
    }
}
