package eu.salvus.warning.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * That what advisories warned of has become an incident: a notice that says in our own extension which advisories it is about, for an incident of STIX
 * refers to nothing.
 *
 * @param notice the incident
 * @param reports ids of the reports on these advisories
 */
public record AdvisoryIncident(IncidentNotice notice, List<String> reports) {
    private static final String REPORTS = "report_refs";

    /** Copies the list. */
    public AdvisoryIncident {
        reports = List.copyOf(reports);
    }

    /** What an incident says; nothing when the object is none, or does not say how it stands. */
    public static Optional<AdvisoryIncident> from(StixObject object) {
        return IncidentNotice.from(object).map(notice -> {
            List<String> reports = new ArrayList<>();
            for (JsonNode each : object.node()
                    .path("extensions")
                    .path(AdvisorySighting.EXTENSION)
                    .path(REPORTS)) {
                if (each.isString()) {
                    reports.add(each.stringValue());
                }
            }
            return new AdvisoryIncident(notice, reports);
        });
    }

    /** The incident as an object. */
    public StixObject toObject() {
        ObjectNode object = notice.toObject().json();
        if (!reports.isEmpty()) {
            ArrayNode refs = object.withObject("/extensions")
                    .putObject(AdvisorySighting.EXTENSION)
                    .put("extension_type", "property-extension")
                    .putArray(REPORTS);
            reports.forEach(refs::add);
        }
        return StixObject.of(object);
    }
}
