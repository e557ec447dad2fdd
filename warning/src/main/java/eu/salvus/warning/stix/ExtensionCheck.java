package eu.salvus.warning.stix;

import eu.salvus.warning.stix.StixProblem.Fault;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Extensions: those the standard defines by name, all others by the id of their definition (STIX 2.1, section 7.3). */
final class ExtensionCheck {
    private static final Pattern NAMED = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*-ext");
    private static final Set<String> TYPES =
            Set.of("new-sdo", "new-sco", "new-sro", "property-extension", "toplevel-property-extension");

    private ExtensionCheck() {}

    static void check(JsonNode extensions, String place, ObjectCheck check) {
        if (extensions.isEmpty()) {
            check.faults().add(place, Fault.EMPTY, "is empty; leave it out");
        }
        extensions.properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode extension = entry.getValue();
            String inner = place + "." + name;
            boolean defined = Kind.Id.FORM.matcher(name).matches() && name.startsWith("extension-definition--");
            if (!defined && !NAMED.matcher(name).matches()) {
                check.faults()
                        .add(
                                inner,
                                Fault.NAME,
                                "is neither the id of an extension-definition nor a name that ends with -ext");
            } else if (!extension.isObject() || extension.isEmpty()) {
                check.faults().add(inner, Fault.VALUE, Faults.shown(extension) + " is not an object with properties");
            } else {
                if (defined) {
                    type(extension, inner, check);
                }
                check.part(extension, inner, name);
            }
        });
    }

    private static void type(JsonNode extension, String place, ObjectCheck check) {
        JsonNode type = extension.path("extension_type");
        if (!type.isString() || !TYPES.contains(type.stringValue())) {
            check.faults()
                    .add(
                            place + ".extension_type",
                            type.isMissingNode() ? Fault.MISSING : Fault.VALUE,
                            "give one of "
                                    + String.join(", ", TYPES.stream().sorted().toList()));
        }
    }
}
