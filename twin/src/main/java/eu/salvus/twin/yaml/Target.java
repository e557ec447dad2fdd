package eu.salvus.twin.yaml;

import eu.salvus.twin.yaml.Outline.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * As far as a path leads into the files of a twin.
 *
 * @param nodes the nodes along it, the outermost first
 * @param rest the keys that are not there
 */
record Target(Source source, List<Node> nodes, List<String> rest) {
    /** What the path leads to, or the last node along it that is there. */
    Node node() {
        return nodes.getLast();
    }

    /** The column of the keys beside the list that the target is an item of; -1 in brackets. */
    int listColumn() {
        return column(nodes.get(nodes.size() - 3));
    }

    /** The column of the keys beside the target; -1 in brackets. */
    int keyColumn() {
        return column(nodes.get(nodes.size() - 2));
    }

    private int column(Node parent) {
        return parent instanceof Node.Mapping mapping && !mapping.flow()
                ? new Text(source.text()).column(mapping.start())
                : -1;
    }

    IllegalArgumentException nowhere(String path) {
        String missing = rest.isEmpty() ? path : rest.getFirst();
        List<String> names = new ArrayList<>();
        if (node() instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                Node id = item instanceof Node.Mapping mapping && mapping.entry("id") instanceof Outline.Entry entry
                        ? entry.value()
                        : item;
                if (id instanceof Node.Scalar scalar) {
                    names.add(scalar.value());
                }
            }
        } else if (node() instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> names.add(entry.key().value()));
        }
        String closest = Suggestion.closest(missing, names);
        return new IllegalArgumentException("the path " + path + " leads nowhere: there is no "
                + Problems.quoted(missing)
                + (closest == null ? "" : "; did you mean " + Problems.quoted(closest) + "?"));
    }
}
