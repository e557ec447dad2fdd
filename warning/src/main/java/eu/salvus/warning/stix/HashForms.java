package eu.salvus.warning.stix;

import eu.salvus.warning.stix.StixProblem.Fault;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How hashes are written, by algorithm (STIX 2.1, sections 2.7 and 10.7). */
final class HashForms {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{3,250}");

    private static final Map<String, Pattern> FORMS = Map.of(
            "MD5", hexadecimal(32),
            "SHA-1", hexadecimal(40),
            "SHA-256", hexadecimal(64),
            "SHA-512", hexadecimal(128),
            "SHA3-256", hexadecimal(64),
            "SHA3-512", hexadecimal(128),
            "SSDEEP", Pattern.compile("[a-zA-Z0-9/+:.]{1,128}"),
            "TLSH", Pattern.compile("[a-zA-Z0-9]{70}"));

    private HashForms() {}

    static void check(JsonNode hashes, String place, boolean registeredOnly, ObjectCheck check) {
        if (hashes.isEmpty()) {
            check.faults().add(place, Fault.EMPTY, "is empty; leave it out");
        }
        hashes.properties().forEach(entry -> {
            String inner = place + "." + entry.getKey();
            Pattern form = FORMS.get(entry.getKey());
            JsonNode value = entry.getValue();
            if (!NAME.matcher(entry.getKey()).matches() || registeredOnly && form == null) {
                check.faults().add(inner, Fault.NAME, "is no name of a hash; names are such as SHA-256");
            } else if (!value.isString()
                    || form != null && !form.matcher(value.stringValue()).matches()) {
                check.faults().add(inner, Fault.VALUE, Faults.shown(value) + " is no " + entry.getKey() + " hash");
            }
        });
    }

    private static Pattern hexadecimal(int digits) {
        return Pattern.compile("[a-fA-F0-9]{" + digits + "}");
    }
}
