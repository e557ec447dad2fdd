package eu.salvus.warning.stix;

import eu.salvus.warning.Tlp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every object of ours says of itself.
 *
 * @param id such as {@code sighting--…}
 * @param createdBy id of the identity that made it; null for nobody's name
 * @param created when it was first made
 * @param modified when this version was made
 * @param tlp to whom it may be shown; null when it does not say
 */
public record Common(
        String id,
        @Nullable String createdBy,
        Instant created,
        Instant modified,
        @Nullable Tlp tlp) {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** What an object says of itself; nothing where it lacks what each must say. */
    static Optional<Common> of(StixObject object) {
        Optional<Instant> created = object.time("created");
        Optional<Instant> modified = object.time("modified");
        if (object.id().isEmpty() || created.isEmpty() || modified.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Common(
                object.id(),
                object.text("created_by_ref").orElse(null),
                created.get(),
                modified.get(),
                TlpMarking.of(object).orElse(null)));
    }

    /** A time as STIX wants it of versions: in milliseconds. */
    static String text(Instant time) {
        return MILLIS.format(time);
    }

    void write(String type, ObjectNode object) {
        object.put("type", type);
        object.put("spec_version", "2.1");
        object.put("id", id);
        if (createdBy != null) {
            object.put("created_by_ref", createdBy);
        }
        object.put("created", text(created));
        object.put("modified", text(modified));
        if (tlp != null) {
            object.putArray("object_marking_refs").add(TlpMarking.of(tlp).id());
        }
    }
}
