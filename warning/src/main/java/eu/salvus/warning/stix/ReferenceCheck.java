package eu.salvus.warning.stix;

import eu.salvus.warning.stix.StixProblem.Fault;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** References to catalogues whose ids have a known form (STIX 2.1, section 2.5). */
final class ReferenceCheck {
    private static final Map<String, Pattern> CATALOGUES =
            Map.of("cve", Pattern.compile("CVE-\\d{4}-(0\\d{3}|[1-9]\\d{3,})"), "capec", Pattern.compile("CAPEC-\\d+"));

    private ReferenceCheck() {}

    static void check(JsonNode reference, String place, Faults faults) {
        String source = reference.path("source_name").asString("");
        JsonNode id = reference.path("external_id");
        Pattern form = CATALOGUES.get(source);
        if (form != null) {
            if (!form.matcher(id.asString("")).matches()) {
                faults.add(
                        place + ".external_id",
                        id.isMissingNode() ? Fault.MISSING : Fault.VALUE,
                        "a reference to " + source + " needs its id");
            }
            return;
        }
        CATALOGUES.forEach((catalogue, pattern) -> {
            if (id.isString() && pattern.matcher(id.stringValue()).matches()) {
                faults.add(
                        place + ".source_name",
                        Fault.VALUE,
                        Faults.shown(reference.path("source_name")) + " is not " + catalogue + ", whose id "
                                + id.stringValue() + " is; write " + catalogue);
            }
        });
    }
}
