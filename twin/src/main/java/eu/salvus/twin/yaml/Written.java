package eu.salvus.twin.yaml;

import eu.salvus.twin.yaml.Outline.Entry;
import eu.salvus.twin.yaml.Outline.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in the files of a twin, as it is written, and where. */
final class Written {

    private Written() {}

    /** What is written at a path; of all files together at the empty path. */
    static Object at(Targets targets, String path) {
        if (path.isEmpty()) {
            Map<String, Object> whole = new LinkedHashMap<>();
            targets.roots().forEach(root -> whole.putAll(mapping(root)));
            return whole;
        }
        Target target = targets.find(Paths.split(path));
        if (!target.rest().isEmpty()) {
            throw target.nowhere(path);
        }
        return value(target.node());
    }

    /** The paths of the scalars at some places, but where the id is that of the part itself. */
    static List<String> mentions(List<Source> sources, List<Scope.Span> spans, String id) {
        List<String> mentions = new ArrayList<>();
        for (Source source : sources) {
            Node.Mapping root = Outline.of(source);
            Set<Integer> starts = new HashSet<>();
            spans.stream()
                    .filter(span -> span.file().equals(source.name()))
                    .forEach(span -> starts.add(source.text().offsetByCodePoints(0, span.start())));
            if (root != null) {
                collect(root, "", starts, mentions);
            }
        }
        mentions.removeIf(path -> path.endsWith("/" + id + "/id"));
        return List.copyOf(mentions);
    }

    private static void collect(Node node, String path, Set<Integer> starts, List<String> found) {
        switch (node) {
            case Node.Scalar scalar -> {
                if (starts.contains(scalar.start())) {
                    found.add(path);
                }
            }
            case Node.Mapping mapping ->
                mapping.entries()
                        .forEach(entry ->
                                collect(entry.value(), under(path, entry.key().value()), starts, found));
            case Node.Sequence sequence -> {
                for (int index = 0; index < sequence.items().size(); index++) {
                    Node item = sequence.items().get(index);
                    collect(item, under(path, name(item, index)), starts, found);
                }
            }
        }
    }

    /**
     * The path of the innermost value at an offset of a text, or of the mapping or list around it.
     *
     * @param node the outermost
     */
    static String pathAt(Node node, int offset, String path) {
        switch (node) {
            case Node.Mapping mapping -> {
                Entry inside = null;
                for (Entry entry : mapping.entries()) {
                    inside = entry.key().start() <= offset ? entry : inside;
                }
                // Behind the last entry of brackets, what stands is no longer that entry's.
                boolean behind = mapping.flow() && offset >= mapping.end();
                return inside == null || behind
                        ? path
                        : pathAt(
                                inside.value(), offset, under(path, inside.key().value()));
            }
            case Node.Sequence sequence -> {
                int inside = -1;
                for (int index = 0; index < sequence.items().size(); index++) {
                    inside = sequence.items().get(index).start() <= offset ? index : inside;
                }
                return inside < 0
                        ? path
                        : pathAt(
                                sequence.items().get(inside),
                                offset,
                                under(path, name(sequence.items().get(inside), inside)));
            }
            case Node.Scalar _ -> {
                return path;
            }
        }
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** What an item of a list is called in a path. */
    private static String name(Node item, int index) {
        Node id = item instanceof Node.Mapping mapping && idOf(mapping) instanceof Node own ? own : item;
        return id instanceof Node.Scalar scalar && !scalar.value().contains("/")
                ? scalar.value()
                : Integer.toString(index);
    }

    private static @Nullable Node idOf(Node.Mapping mapping) {
        Entry entry = mapping.entry("id");
        return entry == null ? null : entry.value();
    }

    private static Object value(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.value();
            case Node.Mapping mapping -> mapping(mapping);
            case Node.Sequence sequence ->
                sequence.items().stream().map(Written::value).toList();
        };
    }

    private static Map<String, Object> mapping(Node.Mapping mapping) {
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> values.put(entry.key().value(), value(entry.value())));
        return values;
    }
}
