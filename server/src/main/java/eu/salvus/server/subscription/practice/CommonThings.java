package eu.salvus.server.subscription.practice;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.content.Section;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.twin.Asset;
import java.util.List;
import java.util.Objects;

/**
 * What practices commonly use, and what each can do first: the file {@code practice/practice.yaml}.
 *
 * @param groups in the order they are shown
 * @param things that can be ticked, ids unique
 * @param first measures that need nobody from IT, the most helpful first
 */
record CommonThings(List<Group> groups, List<Thing> things, List<Measure> first) {

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

    private static List<Measure> first(Section root, Measures measures) {
        List<String> ids = root.texts("first");
        ids.stream()
                .filter(id -> measures.find(id) == null)
                .forEach(id ->
                        root.refuse("first", "names no measure: " + id, "write the id of one in content/measures"));
        return ids.stream().map(measures::find).filter(Objects::nonNull).toList();
    }
}
