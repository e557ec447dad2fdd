package eu.salvus.warning.stix;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * That something happened. The incident of STIX 2.1 is a stub; what matters stands in the Incident Core extension of OASIS's common objects.
 *
 * @param common what every object says
 * @param name what it is called
 * @param description what happened; null when that is not told
 * @param determination what it turned out to be
 * @param investigation how far the investigation is, such as {@code new}, {@code open} or {@code closed}
 */
public record IncidentNotice(
        Common common, String name, @Nullable String description, Determination determination, String investigation) {
    /** The name of the type. */
    public static final String TYPE = "incident";

    /** The Incident Core extension. */
    public static final String CORE = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";

    /** The extension that impacts of incidents are. */
    public static final String IMPACT = "extension-definition--7cc33dd6-f6a1-489b-98ea-522d351d71b9";

    /** The extension that events of incidents are. */
    public static final String EVENT = "extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e";

    /** What an incident turned out to be. */
    public enum Determination {
        /** Something stopped it. */
        BLOCKED,
        /** It failed. */
        FAILED_ATTEMPT,
        /** There was none. */
        FALSE_POSITIVE,
        /** Not worth looking into. */
        LOW_VALUE,
        /** It succeeded. */
        SUCCESSFUL_ATTEMPT,
        /** Nobody knows yet. */
        SUSPECTED;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Optional<Determination> of(String word) {
            for (Determination each : values()) {
                if (each.word().equals(word)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** What an incident says; nothing when the object is none, or does not say how it stands. */
    public static Optional<IncidentNotice> from(StixObject object) {
        if (!object.type().equals(TYPE)) {
            return Optional.empty();
        }
        JsonNode core = object.node().path("extensions").path(CORE);
        String investigation = core.path("investigation_status").asString("");
        return Common.of(object)
                .flatMap(common -> Determination.of(core.path("determination").asString(""))
                        .map(determination -> new IncidentNotice(
                                common,
                                object.text("name").orElse(""),
                                object.text("description").orElse(null),
                                determination,
                                investigation)));
    }

    /** The notice as an object. */
    public StixObject toObject() {
        return StixObject.made(object -> {
            common.write(TYPE, object);
            object.put("name", name);
            if (description != null) {
                object.put("description", description);
            }
            object.putObject("extensions")
                    .putObject(CORE)
                    .put("extension_type", "property-extension")
                    .put("determination", determination.word())
                    .put("investigation_status", investigation);
        });
    }
}
