package eu.salvus.twin.yaml;

import eu.salvus.twin.CommonControls;
import eu.salvus.twin.ReactionPlan;
import eu.salvus.twin.RecoveryPlan;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys at the top of a twin's files that are no lists; each stands once among all the files. */
final class Root {
    static final String FORMAT = "salvus-twin";

    /** The largest format version a file may name. */
    private static final WholeForm VERSION = new WholeForm(0, 1_000_000);

    private static final Map<String, Form<?>> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put(FORMAT, VERSION);
        FORMS.put("id", new IdForm(null));
        FORMS.put("name", TextForm.FREE);
        FORMS.put("archetype", TextForm.WORD);
        FORMS.put("country", TextForm.COUNTRY);
        FORMS.put("asOf", DateForm.DATE);
        FORMS.put("commonControls", NetworkShapes.COMMON_CONTROLS);
        FORMS.put("recoveryPlan", CareShapes.RECOVERY_PLAN);
        FORMS.put("reactionPlan", CareShapes.REACTION_PLAN);
    }

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private @Nullable Problem otherFormat;

    static @Nullable Form<?> form(String key) {
        return FORMS.get(key);
    }

    /** All keys of a twin's files, those of the lists included. */
    static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(FORMS.keySet());
        Section.ALL.forEach(section -> keys.add(section.key()));
        return keys;
    }

    /** The problem that the files are of a format this program does not know, so that other errors mean nothing. */
    @Nullable
    Problem otherFormat() {
        return otherFormat;
    }

    /** Reads the value of a key. */
    void read(Events.Scalar key, Form<?> form, Events events, Scope scope) {
        Place before = places.putIfAbsent(key.value(), key.place());
        if (before != null) {
            scope.problems.error(
                    key.place(),
                    key.value() + " stands twice, first in " + before.file() + ":" + before.line(),
                    key.value(),
                    "delete one of them");
            events.skip();
            return;
        }
        Place place = events.place();
        Object value = form.read(events, key.value(), scope);
        if (value != null) {
            values.put(key.value(), value);
        }
        if (key.value().equals(FORMAT) && value instanceof Integer version && version != Twin.FORMAT_VERSION) {
            otherFormat = new Problem(
                    Problem.Severity.ERROR,
                    place.file(),
                    place.line(),
                    place.column(),
                    "the file is in version " + version + " of the format, and this program reads version "
                            + Twin.FORMAT_VERSION,
                    version.toString(),
                    version > Twin.FORMAT_VERSION
                            ? "get a newer Salvus"
                            : "write `" + FORMAT + ": " + Twin.FORMAT_VERSION + "`");
        }
    }

    /** Reports what is required and nowhere. */
    void check(String file, Problems problems) {
        for (String key : List.of(FORMAT, "id", "name", "asOf")) {
            if (!places.containsKey(key)) {
                String example = switch (key) {
                    case FORMAT -> Integer.toString(Twin.FORMAT_VERSION);
                    case "id" -> "general-hospital";
                    case "name" -> "General Hospital";
                    default -> "2026-01-31";
                };
                problems.error(
                        new Place(file, 1, 1),
                        "the twin has no " + key,
                        null,
                        "add a line such as `" + key + ": " + example + "`");
            }
        }
    }

    /** The place of a key, or the beginning of a file. */
    Place place(String key, String file) {
        return places.getOrDefault(key, new Place(file, 1, 1));
    }

    /** A builder with the values, and placeholders for those that could not be read. */
    TwinBuilder start() {
        return Twin.builder(
                        (String) values.getOrDefault("id", "unread"),
                        (String) values.getOrDefault("name", "unread"),
                        (LocalDate) values.getOrDefault("asOf", LocalDate.EPOCH))
                .archetype((String) values.get("archetype"))
                .country((String) values.get("country"))
                .commonControls((CommonControls) values.getOrDefault("commonControls", CommonControls.UNKNOWN))
                .recoveryPlan((RecoveryPlan) values.getOrDefault("recoveryPlan", RecoveryPlan.NONE))
                .reactionPlan((ReactionPlan) values.getOrDefault("reactionPlan", ReactionPlan.UNKNOWN));
    }
}
