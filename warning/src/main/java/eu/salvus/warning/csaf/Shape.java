package eu.salvus.warning.csaf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What a part of a document must look like. */
sealed interface Shape {
    /** Tells everything that is not as it must be. */
    void check(JsonNode value, String place, Findings findings);

    /** Text with at least one character. */
    Shape TEXT = new Text(text -> !text.isEmpty(), "this text is empty", "write something, or leave it out");

    /** An absolute address. */
    Shape ADDRESS = new Text(Formats::uri, "this is no absolute URI", "write one such as https://example.org/page");

    /** A date and time. */
    Shape TIME = new Text(
            Formats::dateTime, "this is no date and time of RFC 3339", "write one such as 2024-05-31T08:00:00Z");

    static Shape oneOf(String... choices) {
        Set<String> allowed = new LinkedHashSet<>(List.of(choices));
        return new Text(
                allowed::contains,
                "this is none of the words allowed here",
                "write " + (choices.length == 1 ? choices[0] : "one of " + String.join(", ", choices)));
    }

    static Shape text(Predicate<String> right, String wrong, String remedy) {
        return new Text(right, wrong, remedy);
    }

    static Shape list(Shape item) {
        return new Items(item, 1, false);
    }

    static Shape distinct(int fewest, Shape item) {
        return new Items(item, fewest, true);
    }

    /** An object that may have further names. */
    static Fields open(String... required) {
        return new Fields(new LinkedHashMap<>(), List.of(required), 0, Integer.MAX_VALUE, false);
    }

    /** An object with no other names than those it is given. */
    static Fields closed(String... required) {
        return new Fields(new LinkedHashMap<>(), List.of(required), 0, Integer.MAX_VALUE, true);
    }

    /** A shape that is not there yet, for those that contain themselves. */
    static Shape later(Supplier<Shape> shape) {
        return new Later(shape);
    }

    /** A number of at least 0 and at most 10. */
    Shape SCORE = new Score();

    /** One of two shapes, by the value. */
    static Shape either(Predicate<JsonNode> first, Shape one, Shape other) {
        return new Either(first, one, other);
    }

    private static String shown(JsonNode value) {
        return value.isObject() ? "an object" : value.isArray() ? "a list" : Part.cut(value.toString());
    }

    /** A text with a rule. */
    record Text(Predicate<String> right, String wrong, String remedy) implements Shape {
        @Override
        public void check(JsonNode value, String place, Findings findings) {
            if (!value.isString()) {
                findings.add(place, "a text is expected, not " + shown(value), "write it between quotation marks");
            } else if (!right.test(value.stringValue())) {
                findings.add(place, wrong + ": " + shown(value), remedy);
            }
        }
    }

    /** A list. */
    record Items(Shape item, int fewest, boolean unique) implements Shape {
        @Override
        public void check(JsonNode value, String place, Findings findings) {
            if (!value.isArray()) {
                findings.add(place, "a list is expected, not " + shown(value), "write [ … ]");
                return;
            }
            if (value.size() < fewest) {
                findings.add(
                        place,
                        "this list has " + value.size() + " entries, it needs at least " + fewest,
                        "add to it, or leave it out");
            }
            Map<String, Integer> seen = new HashMap<>();
            int index = 0;
            for (JsonNode one : value) {
                String at = place + "[" + index + "]";
                item.check(one, at, findings);
                Integer before = unique ? seen.putIfAbsent(Formats.canonical(one), index) : null;
                if (before != null) {
                    findings.add(at, "this is the same as " + place + "[" + before + "]", "keep one of the two");
                }
                index++;
            }
        }
    }

    /** An object. */
    record Fields(Map<String, Shape> shapes, List<String> required, int fewest, int most, boolean isClosed)
            implements Shape {
        Fields with(String name, Shape shape) {
            shapes.put(name, shape);
            return this;
        }

        /** The same shape under several names. */
        Fields with(List<String> names, Shape shape) {
            names.forEach(name -> shapes.put(name, shape));
            return this;
        }

        Fields between(int fewestNames, int mostNames) {
            return new Fields(shapes, required, fewestNames, mostNames, isClosed);
        }

        @Override
        public void check(JsonNode value, String place, Findings findings) {
            if (!value.isObject()) {
                findings.add(place, "an object is expected, not " + shown(value), "write { … }");
                return;
            }
            for (String name : required) {
                if (!value.has(name)) {
                    findings.add(Part.below(place, name), "this is missing", "add it");
                }
            }
            if (value.size() < fewest) {
                findings.add(
                        place,
                        "this object has " + value.size() + " parts, it needs at least " + fewest,
                        "add one of " + String.join(", ", shapes.keySet()));
            }
            if (value.size() > most) {
                findings.add(
                        place,
                        "this object has " + value.size() + " parts, at most " + most + " are allowed",
                        "keep only " + String.join(", ", shapes.keySet()));
            }
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                Shape shape = shapes.get(field.getKey());
                if (shape != null) {
                    shape.check(field.getValue(), Part.below(place, field.getKey()), findings);
                } else if (isClosed) {
                    findings.add(
                            Part.below(place, field.getKey()),
                            "nothing of this name is allowed here",
                            "keep only " + String.join(", ", shapes.keySet()));
                }
            }
        }
    }

    /** A shape made when it is first needed. */
    record Later(Supplier<Shape> shape) implements Shape {
        @Override
        public void check(JsonNode value, String place, Findings findings) {
            shape.get().check(value, place, findings);
        }
    }

    /** A number between 0 and 10. */
    record Score() implements Shape {
        @Override
        public void check(JsonNode value, String place, Findings findings) {
            if (!value.isNumber()) {
                findings.add(place, "a number is expected, not " + shown(value), "write one, without quotation marks");
            } else if (value.decimalValue().signum() < 0 || value.decimalValue().compareTo(BigDecimal.TEN) > 0) {
                findings.add(place, "a score is between 0 and 10, not " + shown(value), "calculate it anew");
            }
        }
    }

    /** One of two shapes. */
    record Either(Predicate<JsonNode> first, Shape one, Shape other) implements Shape {
        @Override
        public void check(JsonNode value, String place, Findings findings) {
            (first.test(value) ? one : other).check(value, place, findings);
        }
    }
}
