package eu.salvus.warning.stix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * Somebody saw something somewhere. A hospital that tells the centre names itself by a {@link Pseudonym}.
 *
 * @param common what every object says
 * @param of id of what was seen, such as a vulnerability or an indicator
 * @param where ids of the identities or places it was seen at; empty when they are not told
 * @param count how often, 0 to 999,999,999; null when nobody counted
 * @param firstSeen when first; null when unknown
 * @param lastSeen when last; null when unknown
 */
public record Sighting(
        Common common,
        String of,
        List<String> where,
        @Nullable Long count,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen) {
    /** The name of the type. */
    public static final String TYPE = "sighting";

    /** Copies the list. */
    public Sighting {
        where = List.copyOf(where);
    }

    /** What a sighting says; nothing when the object is none. */
    public static Optional<Sighting> from(StixObject object) {
        if (!object.type().equals(TYPE)) {
            return Optional.empty();
        }
        return Common.of(object)
                .flatMap(common -> object.text("sighting_of_ref")
                        .map(of -> new Sighting(
                                common,
                                of,
                                object.texts("where_sighted_refs"),
                                object.whole("count").orElse(null),
                                object.time("first_seen").orElse(null),
                                object.time("last_seen").orElse(null))));
    }

    /** The sighting as an object. */
    public StixObject toObject() {
        return StixObject.made(object -> {
            common.write(TYPE, object);
            object.put("sighting_of_ref", of);
            if (!where.isEmpty()) {
                ArrayNode refs = object.putArray("where_sighted_refs");
                where.forEach(refs::add);
            }
            if (count != null) {
                object.put("count", count);
            }
            if (firstSeen != null) {
                object.put("first_seen", Common.text(firstSeen));
            }
            if (lastSeen != null) {
                object.put("last_seen", Common.text(lastSeen));
            }
        });
    }
}
