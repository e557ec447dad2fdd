package eu.salvus.twin.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an archetype's files say, included parts first.
 *
 * @param head the archetype's own file
 * @param figures numbers with unit and source, by name; the archetype's own replace those of the parts
 * @param lets formulas by name; the archetype's own replace those of the parts
 * @param lists what the template loops over, by name; the archetype's elements follow those of the parts
 * @param patterns how things are spread over the week, by name
 * @param twin the template's sections in the order of a twin; lists follow each other, mappings replace each other
 */
record Content(
        ContentNode head,
        Map<String, Figure> figures,
        Map<String, String> lets,
        Map<String, ElementList> lists,
        Map<String, WeekPattern> patterns,
        Map<String, List<ContentNode>> twin) {
    /** A number, its unit and where it comes from. */
    record Figure(double value, String unit, String source) {
        static Figure read(ContentNode node) {
            node.only(Set.of("value", "unit", "source"));
            return new Figure(
                    node.get("value").number(),
                    node.get("unit").text(),
                    node.get("source").text());
        }
    }

    /**
     * Things of one sort that the template loops over.
     *
     * @param fields every field with its default, as formulas know it
     * @param items each with an own source
     */
    record ElementList(Map<String, ContentNode> fields, List<ContentNode> items) {}

    /** The sections of a twin, in the order they are written. */
    static final List<String> SECTIONS = List.of(
            "sites",
            "zones",
            "flows",
            "profiles",
            "assets",
            "accounts",
            "suppliers",
            "remoteAccesses",
            "updateChannels",
            "datasets",
            "backupCopies",
            "digitalServices",
            "clinicalServices",
            "teams",
            "neighbours",
            "commonControls",
            "recoveryPlan",
            "reactionPlan");

    static Content empty(ContentNode head) {
        Map<String, List<ContentNode>> twin = new LinkedHashMap<>();
        SECTIONS.forEach(section -> twin.put(section, new ArrayList<>()));
        return new Content(
                head, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), twin);
    }

    /** Adds one file's figures, formulas, lists, patterns and sections. */
    void add(ContentNode file) {
        file.get("figures").entries().forEach((name, node) -> figures.put(name, Figure.read(node)));
        file.get("let").entries().forEach((name, node) -> lets.put(name, node.text()));
        file.get("patterns").entries().forEach((name, node) -> patterns.put(name, WeekPattern.read(node)));
        file.get("lists").entries().forEach((name, node) -> {
            node.only(Set.of("fields", "items"));
            ElementList list =
                    lists.computeIfAbsent(name, key -> new ElementList(new LinkedHashMap<>(), new ArrayList<>()));
            list.fields.putAll(node.get("fields").entries());
            list.items.addAll(node.get("items").elements());
        });
        file.get("twin").only(Set.copyOf(SECTIONS)).entries().forEach((section, node) -> {
            List<ContentNode> all = twin.getOrDefault(section, List.of());
            if (node.raw() instanceof Map) {
                all.clear();
                all.add(node);
            } else {
                all.addAll(node.elements());
            }
        });
    }
}
