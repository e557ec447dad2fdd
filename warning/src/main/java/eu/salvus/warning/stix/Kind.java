package eu.salvus.warning.stix;

import eu.salvus.warning.stix.StixProblem.Fault;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What may stand in a property. */
sealed interface Kind {

    /** A text. */
    Kind STRING = new Text("a text", text -> true);

    /** Tells what is wrong with a value. */
    void check(JsonNode value, String place, ObjectCheck check);

    private static void wrong(JsonNode value, String place, String wanted, ObjectCheck check) {
        check.faults().add(place, Fault.VALUE, Faults.shown(value) + " is not " + wanted);
    }

    /** A text that something is true of. */
    record Text(String wanted, Predicate<String> is) implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (!value.isString() || !is.test(value.stringValue())) {
                wrong(value, place, wanted, check);
            }
        }
    }

    /** One of some words. */
    record Word(Set<String> words) implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (!value.isString() || !words.contains(value.stringValue())) {
                wrong(
                        value,
                        place,
                        "one of " + String.join(", ", words.stream().sorted().toList()),
                        check);
            }
        }
    }

    /** True or false. */
    record Truth() implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (!value.isBoolean()) {
                wrong(value, place, "true or false", check);
            }
        }
    }

    /** A number, whole or not, within bounds. */
    record Number(
            boolean whole,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (!value.isNumber() || !fits(value.decimalValue())) {
                wrong(value, place, wanted(), check);
            }
        }

        private boolean fits(BigDecimal number) {
            return (!whole
                            || number.signum() == 0
                            || number.stripTrailingZeros().scale() <= 0)
                    && (least == null || number.compareTo(least) >= 0)
                    && (most == null || number.compareTo(most) <= 0);
        }

        private String wanted() {
            return (whole ? "a whole number" : "a number")
                    + (least == null ? "" : " of " + least.toPlainString() + " at least")
                    + (most == null ? "" : " and " + most.toPlainString() + " at most");
        }
    }

    /** A time with so many digits after the second. */
    record Time(int fewest, int most) implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            String text = value.isString() ? value.stringValue() : "";
            if (!Timestamp.isOne(text) || Timestamp.digits(text) < fewest || Timestamp.digits(text) > most) {
                wrong(value, place, "a time such as " + example(), check);
            } else if (Timestamp.parse(text).isEmpty()) {
                check.faults().add(place, Fault.TIME, text + " is a day no calendar has; correct it");
            }
        }

        private String example() {
            return most == 0 ? "2026-01-31T12:00:00Z" : "2026-01-31T12:00:00.000Z";
        }
    }

    /** An id of an object of some types, or of any but some. */
    record Id(Set<String> types, boolean barred) implements Kind {
        static final Pattern FORM = Pattern.compile(
                "[a-z][a-z0-9-]+[a-z0-9]--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");

        static String type(String id) {
            return id.substring(0, Math.max(0, id.indexOf("--")));
        }

        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (!value.isString() || !FORM.matcher(value.stringValue()).matches()) {
                check.faults()
                        .add(
                                place,
                                value.isString() ? Fault.REFERENCE : Fault.VALUE,
                                Faults.shown(value)
                                        + " is not an id such as identity--4a31d9d2-2f4f-4f0e-9a9c-1c9ab7b4f1d2");
                return;
            }
            String type = type(value.stringValue());
            if (!types.isEmpty() && types.contains(type) == barred) {
                String sorted = String.join(", ", types.stream().sorted().toList());
                check.faults()
                        .add(
                                place,
                                Fault.REFERENCE,
                                "refers to " + type + "; it may refer to " + (barred ? "anything but " : "") + sorted);
            }
        }
    }

    /** A list of at least one. */
    record ListOf(Kind element) implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (!value.isArray()) {
                wrong(value, place, "a list", check);
                return;
            }
            int index = 0;
            for (JsonNode each : value) {
                element.check(each, place + "[" + index++ + "]", check);
            }
        }
    }

    /** An object of a shape. */
    record Part(String shape) implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (value.isObject()) {
                check.part(value, place, shape);
            } else {
                wrong(value, place, "an object", check);
            }
        }
    }

    /** An object of any names, whose values are all of a kind. */
    record Dictionary(@Nullable Kind values) implements Kind {
        private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,250}");

        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (!value.isObject()) {
                wrong(value, place, "an object", check);
                return;
            }
            if (value.isEmpty()) {
                check.faults().add(place, Fault.EMPTY, "is empty; leave it out");
            }
            value.properties().forEach(entry -> {
                String inner = place + "." + entry.getKey();
                if (!NAME.matcher(entry.getKey()).matches()) {
                    check.faults()
                            .add(inner, Fault.NAME, "a key has 1 to 250 of the letters a-z, A-Z, digits, - and _");
                }
                if (check.isSomething(entry.getValue(), inner) && values != null) {
                    values.check(entry.getValue(), inner, check);
                }
            });
        }
    }

    /** Hashes by their algorithm. */
    record Hashes(boolean registeredOnly) implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (!value.isObject()) {
                wrong(value, place, "an object of hashes", check);
                return;
            }
            HashForms.check(value, place, registeredOnly, check);
        }
    }

    /** Extensions by their id or name. */
    record Extensions() implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (value.isObject()) {
                ExtensionCheck.check(value, place, check);
            } else {
                wrong(value, place, "an object of extensions", check);
            }
        }
    }

    /** Observables by a key, as STIX 2.0 had them. */
    record Observables() implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (!value.isObject() || value.isEmpty()) {
                wrong(value, place, "an object of observables", check);
                return;
            }
            value.properties().forEach(entry -> check.object(entry.getValue(), place + "." + entry.getKey()));
        }
    }

    /** Any object. */
    record AnyObject() implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (!value.isObject()) {
                wrong(value, place, "an object", check);
            }
        }
    }

    /** A header of a mail: a text, or a list of them where it stands more than once. */
    record Header() implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            boolean texts =
                    value.isArray() && value.size() > 1 && value.valueStream().allMatch(JsonNode::isString);
            if (!value.isString() && !texts) {
                wrong(value, place, "a text, or a list of two texts at least", check);
            }
        }
    }

    /** A text or a whole number. */
    record Scalar() implements Kind {
        @Override
        public void check(JsonNode value, String place, ObjectCheck check) {
            if (!value.isString() && !value.isIntegralNumber()) {
                wrong(value, place, "a text or a whole number", check);
            }
        }
    }
}
