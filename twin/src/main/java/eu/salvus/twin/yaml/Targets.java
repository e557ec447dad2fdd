package eu.salvus.twin.yaml;

import eu.salvus.twin.yaml.Outline.Entry;
import eu.salvus.twin.yaml.Outline.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds places in the files of a twin by their paths; many places as fast as one. */
final class Targets {
    private record Root(Source source, Node.Mapping mapping) {}

    private final List<Root> roots = new ArrayList<>();
    private final Map<Node.Sequence, Map<String, Node>> itemsById = new IdentityHashMap<>();

    Targets(List<Source> sources) {
        for (Source source : sources) {
            Node.Mapping mapping = Outline.of(source);
            if (mapping != null) {
                roots.add(new Root(source, mapping));
            }
        }
    }

    /** The outermost mapping of each file. */
    List<Node.Mapping> roots() {
        return roots.stream().map(Root::mapping).toList();
    }

    /** As far as the keys lead, in the file where they lead farthest. */
    Target find(List<String> keys) {
        Target best = null;
        for (Root root : roots) {
            Target target = walk(root, keys);
            boolean home = best != null
                    && target.rest().size() == best.rest().size()
                    && target.rest().size() == keys.size()
                    && root.mapping.entry("id") != null;
            if (best == null || target.rest().size() < best.rest().size() || home) {
                best = target;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a valid twin has a mapping");
        }
        return best;
    }

    private Target walk(Root root, List<String> keys) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(root.mapping);
        int found = 0;
        while (found < keys.size()) {
            Node child = child(nodes.getLast(), keys.get(found));
            if (child == null) {
                break;
            }
            nodes.add(child);
            found++;
        }
        return new Target(root.source, nodes, keys.subList(found, keys.size()));
    }

    private @Nullable Node child(Node node, String name) {
        return switch (node) {
            case Node.Mapping mapping -> {
                Entry entry = mapping.entry(name);
                yield entry == null ? null : entry.value();
            }
            case Node.Sequence sequence -> {
                Node item = itemsById.computeIfAbsent(sequence, Targets::byId).get(name);
                int index = item == null ? sequence.indexOf(name) : -1;
                yield index < 0 ? item : sequence.items().get(index);
            }
            case Node.Scalar _ -> null;
        };
    }

    private static Map<String, Node> byId(Node.Sequence sequence) {
        Map<String, Node> byId = new HashMap<>();
        for (Node item : sequence.items()) {
            if (item instanceof Node.Mapping mapping
                    && mapping.entry("id") instanceof Entry entry
                    && entry.value() instanceof Node.Scalar id) {
                byId.putIfAbsent(id.value(), item);
            }
        }
        return byId;
    }
}
