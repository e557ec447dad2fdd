package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.Section;
import eu.salvus.twin.Account;
import eu.salvus.twin.Crew;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.Team;
import eu.salvus.twin.WeeklyProfile;
import eu.salvus.twin.Words;
import eu.salvus.twin.Zone;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads changes. Each names what it does by its first key. */
final class ChangeReader {
    private static final Map<String, Function<Section, @Nullable Change>> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("improve", ChangeReader::improve);
        VERBS.put("restrict", ChangeReader::restrict);
        VERBS.put("separate", ChangeReader::separate);
        VERBS.put("forget", ChangeReader::forget);
        VERBS.put("copyOffline", ChangeReader::copyOffline);
        VERBS.put("throughJumpHost", ChangeReader::throughJumpHost);
        VERBS.put("addTeam", ChangeReader::addTeam);
        VERBS.put("addCrew", ChangeReader::addCrew);
    }

    private static final int MOST_HOURS = 10_000;
    private static final int MOST_PEOPLE = 1000;

    private ChangeReader() {}

    /** The changes listed at a key; what is wrong is reported and left out. */
    static List<Change> read(Section measure, String key) {
        List<Change> changes = new ArrayList<>();
        for (Section section : measure.sections(key)) {
            Change change = change(section);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static @Nullable Change change(Section section) {
        for (Map.Entry<String, Function<Section, @Nullable Change>> verb : VERBS.entrySet()) {
            if (section.has(verb.getKey())) {
                return verb.getValue().apply(section);
            }
        }
        section.refuse(
                "improve", "or another change is missing", "begin with one of " + String.join(", ", VERBS.keySet()));
        return null;
    }

    private static @Nullable Change improve(Section section) {
        PartKind<?> kind = kind(section, "improve");
        return kind == null ? null : improve(kind, section);
    }

    /** The kind of parts named at a key. */
    static @Nullable PartKind<?> kind(Section section, String key) {
        String word = section.text(key);
        PartKind<?> kind = PartKinds.named(word);
        if (kind == null) {
            section.refuse(key, "is `" + word + "`", "write one of " + String.join(", ", PartKinds.words()));
        }
        return kind;
    }

    private static <T> Change improve(PartKind<T> kind, Section section) {
        Selection<T> selection = Selection.read(kind, section);
        List<Improve.Target<T, ?>> targets = new ArrayList<>();
        Section to = section.section("to");
        for (String key : to.keys()) {
            Lever<T, ?> lever = kind.lever(key);
            if (lever == null) {
                to.text(key, "");
                to.refuse(key, "is nothing to improve", "write one of " + String.join(", ", kind.leverNames()));
            } else {
                targets.add(target(lever, to, key));
            }
        }
        return new Improve<>(selection, targets);
    }

    private static <T, V> Improve.Target<T, V> target(Lever<T, V> lever, Section to, String key) {
        return new Improve.Target<>(lever, lever.reader().apply(to, key));
    }

    private static @Nullable Change restrict(Section section) {
        PartKind<?> kind = kind(section, "restrict");
        return kind == null ? null : restrict(kind, section);
    }

    private static <T> @Nullable Change restrict(PartKind<T> kind, Section section) {
        Protocols<T> protocols = kind.protocols();
        if (protocols == null) {
            section.refuse("restrict", "names parts without protocols", "write asset, flow or remote-access");
            return null;
        }
        return new Restrict<>(Selection.read(kind, section), protocols, section.words("without", Protocol.class));
    }

    private static Change separate(Section section) {
        only(section, "separate", AssetParts.KIND.word());
        Section into = section.section("into");
        return new Separate(
                Selection.read(AssetParts.KIND, section),
                into.text("suffix"),
                into.has("kind") ? into.word("kind", Zone.Kind.class) : null,
                into.words("keeps", Protocol.class),
                into.flag("inspected", false));
    }

    private static Change forget(Section section) {
        only(section, "forget", AssetParts.KIND.word());
        return new Forget(
                Selection.read(AssetParts.KIND, section),
                section.words("accounts", Account.Tier.class).stream()
                        .map(Words::of)
                        .collect(Collectors.toSet()));
    }

    private static Change copyOffline(Section section) {
        only(section, "copyOffline", PartKinds.BACKUP_COPY.word());
        return new CopyOffline(
                Selection.read(PartKinds.BACKUP_COPY, section), section.number("everyHours", 1, MOST_HOURS));
    }

    private static Change throughJumpHost(Section section) {
        only(section, "throughJumpHost", PartKinds.REMOTE_ACCESS.word());
        return new ThroughJumpHost(Selection.read(PartKinds.REMOTE_ACCESS, section));
    }

    private static Change addTeam(Section section) {
        String id = section.text("addTeam");
        WeeklyProfile shifts = WeeklyProfile.of(WeeklyProfile.Block.of(
                DayOfWeek.MONDAY,
                section.flag("weekend", true) ? DayOfWeek.SUNDAY : DayOfWeek.FRIDAY,
                (int) section.number("from", 0, 23, 0),
                (int) section.number("to", 0, 24, 24),
                section.number("onDuty", 1, MOST_PEOPLE)));
        Team team = new Team(
                id,
                null,
                section.word("kind", Team.Kind.class),
                (int) section.number("people", 1, MOST_PEOPLE),
                shifts,
                section.number("onCallDelayHours", 0, MOST_HOURS),
                null);
        return new AddTeam(team, shifts);
    }

    private static Change addCrew(Section section) {
        return new AddCrew(new Crew(
                section.text("addCrew"),
                null,
                section.word("kind", Crew.Kind.class),
                (int) section.number("people", 1, MOST_PEOPLE),
                section.number("hoursPerDay", 1, 24)));
    }

    /** Some changes make sense for one kind of parts only, which is named all the same, for people who read. */
    private static void only(Section section, String verb, String kind) {
        if (!section.text(verb).equals(kind)) {
            section.refuse(verb, "is possible for " + kind + " only", "write `" + verb + ": " + kind + "`");
        }
    }
}
