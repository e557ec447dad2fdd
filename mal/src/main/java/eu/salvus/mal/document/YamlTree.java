package eu.salvus.mal.document;

import eu.salvus.mal.MalException;
import eu.salvus.mal.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML with places. Aliases are refused: a model has no use for them, and they can expand without end. */
final class YamlTree {
    private final String file;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlTree(String file) {
        this.file = file;
    }

    static Tree parse(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            YamlTree reader = new YamlTree(file);
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                throw new MalException(Place.of(file), "the document is empty", "write a YAML mapping");
            }
            return reader.tree(root.get());
        } catch (MarkedYamlEngineException e) {
            throw new MalException(
                    place(file, e.getProblemMark()), "this is not YAML: " + e.getProblem(), "correct it");
        } catch (YamlEngineException e) {
            throw new MalException(Place.of(file), "this is not YAML: " + e.getMessage(), "correct it");
        }
    }

    private Tree tree(Node node) {
        Place place = place(file, node.getStartMark());
        if (!seen.add(node)) {
            throw new MalException(place, "an alias refers to this value", "repeat the value");
        }
        return switch (node) {
            case MappingNode mapping -> mapping(place, mapping);
            case SequenceNode sequence -> sequence(place, sequence);
            case ScalarNode scalar -> new Tree.Scalar(place, kind(scalar.getTag()), scalar.getValue());
            default -> throw new MalException(place, "this value is not known", "use mappings, lists and scalars");
        };
    }

    private Tree mapping(Place place, MappingNode mapping) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place at = place(file, tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new MalException(at, "a name must be a single value", "write a text or a number");
            }
            if (entries.put(key.getValue(), tree(tuple.getValueNode())) != null) {
                throw new MalException(at, "'" + key.getValue() + "' stands twice in the same mapping", "keep one");
            }
        }
        return new Tree.Mapping(place, entries);
    }

    private Tree sequence(Place place, SequenceNode sequence) {
        List<Tree> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(tree(item)));
        return new Tree.Sequence(place, items);
    }

    private static Tree.Kind kind(Tag tag) {
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Tree.Kind.NUMBER;
        }
        return tag.equals(Tag.BOOL) ? Tree.Kind.BOOLEAN : tag.equals(Tag.NULL) ? Tree.Kind.NULL : Tree.Kind.TEXT;
    }

    private static Place place(String file, Optional<Mark> mark) {
        return mark.map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> Place.of(file));
    }
}
