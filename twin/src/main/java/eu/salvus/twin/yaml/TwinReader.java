package eu.salvus.twin.yaml;

import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.events.Event;

/** Reads a twin from YAML, and reports everything that is wrong with it at once. */
public final class TwinReader {
    private final Scope scope;
    private final Root root = new Root();
    private final AssetDrafts assets = new AssetDrafts();
    private final TwinBuilder lists = Twin.builder("unread", "unread", LocalDate.EPOCH);
    private boolean cutShort;

    private TwinReader(Scope scope) {
        this.scope = scope;
    }

    /**
     * Reads a file, or all files of a folder that end in {@code .yaml} or {@code .yml}, in the order of their names.
     * Whatever is wrong, with the files themselves too, is reported in the result; nothing is thrown.
     */
    public static Reading read(Path path) {
        Scope scope = new Scope();
        List<Source> sources = Source.load(path, scope.problems);
        return read(sources, scope, path.toString());
    }

    /**
     * Reads a text.
     *
     * @param name shown as the file's name in problems
     */
    public static Reading read(String name, String text) {
        return read(List.of(Source.of(name, text)), new Scope(), name);
    }

    /** Reads sources; when some could not be loaded, the problems already say so. */
    static Reading read(List<Source> sources, Scope scope, String name) {
        boolean incomplete = scope.problems.anyError();
        TwinReader reader = new TwinReader(scope);
        for (Source source : sources) {
            if (source.path() != null || source.checked(scope.problems)) {
                reader.readFile(source, sources.size() == 1);
            } else {
                incomplete = true;
            }
        }
        return reader.finish(sources.isEmpty() ? name : sources.getFirst().name(), incomplete);
    }

    private void readFile(Source source, boolean alone) {
        Events events = new Events(source, scope.problems);
        try {
            events.next();
            if (events.peek().getEventId() == Event.ID.StreamEnd) {
                reportEmpty(source, alone);
                return;
            }
            events.next();
            readRoot(events);
            events.next();
            if (events.peek().getEventId() != Event.ID.StreamEnd) {
                scope.problems.error(
                        events.place(),
                        "a second document begins here",
                        null,
                        "delete the line `---`, or split the file");
            }
        } catch (Events.Unreadable e) {
            cutShort = true;
        }
    }

    private void reportEmpty(Source source, boolean alone) {
        Place place = Place.of(source.name());
        if (alone) {
            cutShort = true;
            scope.problems.error(place, "the file is empty", null, "write a twin into it");
        } else {
            scope.problems.warning(place, "the file is empty", null, "delete it");
        }
    }

    private void readRoot(Events events) {
        if (!events.atMapping()) {
            scope.problems.error(
                    events.place(),
                    "the file is no twin: it does not begin with a key",
                    null,
                    "begin with `" + Root.FORMAT + ": " + Twin.FORMAT_VERSION + "`");
            events.skip();
            cutShort = true;
            return;
        }
        events.next();
        Map<String, Place> sections = new HashMap<>();
        while (!events.ended()) {
            if (!events.atScalar()) {
                scope.problems.error(
                        events.place(),
                        "a key of the twin is no single word",
                        null,
                        "write one of " + String.join(", ", Root.keys()));
                events.skip();
                events.skip();
                continue;
            }
            readKey(events.scalar(), events, sections);
        }
    }

    private void readKey(Events.Scalar key, Events events, Map<String, Place> sections) {
        Form<?> form = Root.form(key.value());
        Section<?> section = Section.named(key.value());
        if (form != null) {
            root.read(key, form, events, scope);
        } else if (section == null) {
            scope.problems.error(
                    key.place(),
                    "a twin has no property " + Problems.quoted(key.value()),
                    key.value(),
                    Suggestion.remedy(key.value(), Root.keys()));
            events.skip();
        } else if (sections.putIfAbsent(key.value(), key.place()) != null) {
            scope.problems.error(
                    key.place(), key.value() + " stands twice in this file", key.value(), "join the two lists");
            events.skip();
        } else {
            readSection(section, events);
        }
    }

    private void readSection(Section<?> section, Events events) {
        if (!events.atSequence()) {
            ListForm.of(section.shape()).refuse(events, section.key(), scope);
            return;
        }
        events.next();
        while (!events.ended()) {
            if (section.shape() == AssetShapes.ASSET) {
                assets.read(events, scope);
            } else if (section.shape() == AssetShapes.PROFILE) {
                assets.readProfile(events, lists.profiles(), scope);
            } else {
                section.readEntry(events, lists, scope);
            }
        }
    }

    private Reading finish(String file, boolean incomplete) {
        Problems problems = scope.problems;
        if (root.otherFormat() != null) {
            return new Reading(null, List.of(root.otherFormat()), List.of());
        }
        if (incomplete || cutShort) {
            return new Reading(null, problems.errors(), problems.warnings());
        }
        root.check(file, problems);
        scope.names.check(problems);
        lists.assets().addAll(assets.complete(lists.profiles(), problems));
        TwinBuilder builder = root.start();
        Section.ALL.forEach(section -> copy(section, lists, builder));
        Twin twin = builder.build();
        new TwinChecks(twin, scope.names, problems, root.place("id", file), root.place("archetype", file)).run();
        return new Reading(problems.anyError() ? null : twin, problems.errors(), problems.warnings());
    }

    private static <T> void copy(Section<T> section, TwinBuilder from, TwinBuilder to) {
        section.in().apply(to).addAll(section.in().apply(from));
    }
}
