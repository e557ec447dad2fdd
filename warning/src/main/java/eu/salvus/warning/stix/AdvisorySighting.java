package eu.salvus.warning.stix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an organisation tells of an advisory it has heard: a {@link Sighting} of the {@link AdvisoryReport}, with what people answered in an extension of
 * our own. Whoever does not know the extension reads a sighting, and its count: how many machines, and 0 where the advisory is not about the
 * organisation.
 *
 * @param common what every object says
 * @param report id of the report that was heard
 * @param who id of the identity that says it
 * @param place id of the location it is at; null where that is not told
 * @param answer what it says; null where only machines are counted
 * @param machines how many of its machines have the weakness, 0 or more; null where that is not told
 */
public record AdvisorySighting(
        Common common,
        String report,
        String who,
        @Nullable String place,
        @Nullable Answer answer,
        @Nullable Long machines) {

    /** The name of the type. */
    public static final String TYPE = Sighting.TYPE;

    /** The extension in which sightings and incidents of ours say more. */
    static final String EXTENSION = "extension-definition--5b0f9a6c-3f0e-4d57-9a44-6f2f6f8a3c11";

    private static final String LOCATION = "location--";

    /** What an organisation says of an advisory. */
    public enum Answer {
        /** Something of it has the weakness; nobody has answered yet. */
        TOUCHED,
        /** It concerns the organisation, and somebody is at it. */
        AFFECTED,
        /** It does not concern the organisation. */
        NOT_OURS,
        /** What was to be done is done. */
        DONE,
        /** Somebody is needed who knows how. */
        NEED_HELP,
        /** It was told of before, and nothing of the organisation has the weakness any more. */
        OVER;

        /** Whether the advisory concerns, or has concerned, the organisation. */
        public boolean touches() {
            return this != NOT_OURS && this != OVER;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Optional<Answer> of(String word) {
            return Arrays.stream(values())
                    .filter(answer -> answer.word().equals(word))
                    .findFirst();
        }
    }

    /** What a sighting says of a report; nothing when it is of another thing, or names nobody. */
    public static Optional<AdvisorySighting> from(StixObject object) {
        return Sighting.from(object)
                .filter(sighting -> sighting.of().startsWith("report--"))
                .flatMap(sighting -> one(sighting.where(), false)
                        .map(who -> new AdvisorySighting(
                                sighting.common(),
                                sighting.of(),
                                who,
                                one(sighting.where(), true).orElse(null),
                                Answer.of(object.node()
                                                .path("extensions")
                                                .path(EXTENSION)
                                                .path("answer")
                                                .asString(""))
                                        .orElse(null),
                                sighting.count())));
    }

    private static Optional<String> one(List<String> where, boolean location) {
        return where.stream().filter(id -> id.startsWith(LOCATION) == location).findFirst();
    }

    /** The sighting as an object. */
    public StixObject toObject() {
        List<String> where =
                place == null ? List.of(who) : Stream.of(who, place).toList();
        ObjectNode object = new Sighting(common, report, where, machines, null, null)
                .toObject()
                .json();
        if (answer != null) {
            object.putObject("extensions")
                    .putObject(EXTENSION)
                    .put("extension_type", "property-extension")
                    .put("answer", answer.word());
        }
        return StixObject.of(object);
    }
}
