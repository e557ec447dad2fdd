package eu.salvus.server.subscription.practice;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.content.Section;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.twin.Asset;
import java.util.List;
import java.util.Optional;

/**
 * What practices commonly use, and what each can do first: the file {@code practice/practice.yaml}.
 *
 * @param groups in the order they are shown
 * @param things that can be ticked, ids unique
 * @param first what needs nobody from IT, the most helpful first
 */
record CommonThings(List<Group> groups, List<Thing> things, List<Step> first) {

    CommonThings {
        groups = List.copyOf(groups);
        things = List.copyOf(things);
        first = List.copyOf(first);
    }

    /** A sort of things. */
    record Group(String id, LocalText name) {}

    /**
     * Something that can be ticked.
     *
     * @param group its sort
     * @param kind what it is in a twin
     * @param vendor who makes it
     * @param product what its maker calls it
     */
    record Thing(String id, String group, LocalText name, Asset.Kind kind, String vendor, String product) {}

    /**
     * Something to do, in words for a practice: measures are written for hospitals.
     *
     * @param measure what it is
     * @param name what a practice calls it
     * @param summary why, or what it comes to
     * @param howTo how a practice does it by itself
     */
    record Step(Measure measure, LocalText name, LocalText summary, LocalText howTo) {}

    /** Those that come with Salvus. */
    static CommonThings builtIn() {
        return read(ContentFile.builtIn("practice/practice.yaml"), Measures.builtIn());
    }

    /**
     * Reads the file.
     *
     * @throws eu.salvus.simulation.content.ContentException with every error of it
     */
    static CommonThings read(ContentFile file, Measures measures) {
        return file.read(root -> {
            root.number("salvus-practice", 1, 1);
            List<Group> groups = root.sections("groups").stream()
                    .map(section -> new Group(section.text("id"), LocalText.read(section, "name")))
                    .toList();
            return new CommonThings(
                    groups,
                    root.sections("things").stream()
                            .map(section -> thing(section, groups))
                            .toList(),
                    first(root, measures));
        });
    }

    private static Thing thing(Section section, List<Group> groups) {
        String group = section.text("group");
        if (groups.stream().noneMatch(known -> known.id().equals(group))) {
            section.refuse("group", "names no group", "write the id of one listed above");
        }
        return new Thing(
                section.text("id"),
                group,
                LocalText.read(section, "name"),
                section.word("kind", Asset.Kind.class),
                section.text("vendor"),
                section.text("product"));
    }

    private static List<Step> first(Section root, Measures measures) {
        return root.sections("first").stream()
                .map(section -> step(section, measures))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Step> step(Section section, Measures measures) {
        String id = section.text("measure");
        LocalText name = LocalText.read(section, "name");
        LocalText summary = LocalText.read(section, "summary");
        LocalText howTo = LocalText.read(section, "howTo");
        Measure measure = measures.find(id);
        if (measure == null) {
            section.refuse("measure", "names no measure: " + id, "write the id of one in content/measures");
            return Optional.empty();
        }
        return Optional.of(new Step(measure, name, summary, howTo));
    }
}
