package eu.salvus.warning.product;

import eu.salvus.warning.product.VendorTable.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads the table of makers from YAML; what is wrong is told with its line. */
final class TableReader {
    private static final int MOST_CHARACTERS = 8 << 20;

    private final String file;
    private final List<String> problems = new ArrayList<>();

    private TableReader(String file) {
        this.file = file;
    }

    static VendorTable read(String file, String text) {
        TableReader reader = new TableReader(file);
        VendorTable table = reader.table(reader.root(text));
        if (!reader.problems.isEmpty()) {
            throw new RefusedTableException(String.join("\n", reader.problems));
        }
        return table;
    }

    private Node root(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CHARACTERS)
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Optional<Node> root =
                    new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text))).getSingleNode();
            return root.orElseThrow(() -> new RefusedTableException(file + ": nothing is in it"));
        } catch (YamlEngineException wrong) {
            throw new RefusedTableException(file + ": this is not YAML: " + wrong.getMessage());
        }
    }

    private VendorTable table(Node root) {
        Map<String, Node> parts =
                entries(root, Set.of("version", "published", "legalForms", "generic", "systems", "vendors"));
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, Node> became = new LinkedHashMap<>();
        for (Node node : items(parts.get("vendors"))) {
            Entry entry = entry(node, became);
            if (entries.put(entry.name(), entry) != null) {
                wrong(node, "'" + entry.name() + "' stands twice", "merge the two entries");
            }
        }
        became.forEach((name, node) -> {
            if (!entries.containsKey(name)) {
                wrong(node, "'" + name + "' is no maker of this table", "add an entry for it");
            }
        });
        circles(entries, root);
        Map<String, String> systems = new LinkedHashMap<>();
        Node known = parts.get("systems");
        if (known != null) {
            entries(known, null).forEach((name, vendor) -> systems.put(PlainText.of(name), text(vendor)));
        }
        return new VendorTable(
                version(root, parts.get("version")),
                entries,
                texts(parts.get("legalForms")),
                texts(parts.get("generic")),
                systems);
    }

    private int version(Node root, @Nullable Node node) {
        String text = node == null ? "" : text(node);
        if (!text.matches("[1-9]\\d{0,8}")) {
            wrong(
                    node == null ? root : node,
                    "the version '" + text + "' is no number",
                    "count the publications from 1");
            return 1;
        }
        return Integer.parseInt(text);
    }

    private Entry entry(Node node, Map<String, Node> became) {
        Map<String, Node> parts = entries(node, Set.of("name", "spellings", "became", "splitFrom", "source"));
        Node name = parts.get("name");
        if (name == null || !parts.containsKey("source")) {
            wrong(node, "a maker needs a name and a source", "say where its spellings are known from");
        }
        String named = name == null ? "" : text(name);
        Node next = parts.get("became");
        Node split = parts.get("splitFrom");
        if (next != null && split != null) {
            wrong(
                    split,
                    "'" + named + "' became part of one and was split off from another",
                    "keep the later of the two; the other belongs to the maker it is about");
        }
        Node either = next == null ? split : next;
        Merger merger = either == null ? null : merger(named, either, next == null);
        if (either != null && merger != null) {
            became.put(merger.other(), either);
        }
        return new Entry(named, texts(parts.get("spellings")), merger);
    }

    private @Nullable Merger merger(String name, Node node, boolean split) {
        Map<String, Node> parts = entries(node, Set.of("name", "year", "source"));
        Node other = parts.get("name");
        Node year = parts.get("year");
        Node source = parts.get("source");
        if (other == null || year == null || source == null) {
            wrong(node, "a merger needs name, year and source", "say what is known of it");
            return null;
        }
        if (!text(year).matches("(18|19|20)\\d{2}")) {
            wrong(year, "'" + text(year) + "' is no year", "write four digits, such as 2015");
            return null;
        }
        return new Merger(name, text(other), split, Integer.parseInt(text(year)), text(source));
    }

    private void circles(Map<String, Entry> entries, Node root) {
        for (Entry entry : entries.values()) {
            int steps = 0;
            for (Entry next = entry; next != null && steps <= entries.size(); steps++) {
                Merger merger = next.merger();
                next = merger == null ? null : entries.get(merger.other());
            }
            if (steps > entries.size()) {
                wrong(root, "'" + entry.name() + "' becomes itself", "break the circle of mergers");
                return;
            }
        }
    }

    private Map<String, Node> entries(Node node, @Nullable Set<String> allowed) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            wrong(node, "keys and values are expected here", "write name: value");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (allowed != null && !allowed.contains(key)) {
                wrong(
                        tuple.getKeyNode(),
                        "'" + key + "' is not known here",
                        "known are "
                                + String.join(", ", allowed.stream().sorted().toList()));
            }
            entries.put(key, tuple.getValueNode());
        }
        return entries;
    }

    private List<Node> items(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            wrong(node, "a list is expected here", "write [a, b]");
            return List.of();
        }
        return sequence.getValue();
    }

    private List<String> texts(@Nullable Node node) {
        return items(node).stream().map(this::text).toList();
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        wrong(node, "a single text is expected here", "write one text");
        return "";
    }

    private void wrong(Node node, String what, String remedy) {
        int line = node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        problems.add(file + ":" + line + ": " + what + "; " + remedy);
    }
}
