package eu.salvus.inventory.yaml;

import eu.salvus.inventory.Refusal;
import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.RefusedFileException;
import eu.salvus.twin.yaml.WholeCharacters;
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
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A value of a YAML file. All errors end in a {@link RefusedFileException} for {@link RefusalReason#BAD_DECISIONS} that names the
 * line.
 */
public final class YamlValue {
    private static final int MOST_CHARACTERS = 64 << 20;

    private final String file;
    private final Node node;

    private YamlValue(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** Reads a text; an empty one is refused. */
    public static YamlValue read(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CHARACTERS)
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            StreamReader reader = new StreamReader(settings, new WholeCharacters(text));
            Optional<Node> node = new Composer(settings, new ParserImpl(settings, reader)).getSingleNode();
            return new YamlValue(file, node.orElseThrow(() -> refusal(file, 0, "nothing is in it")));
        } catch (RefusedFileException refused) {
            throw refused;
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            throw refusal(file, line, wrong.getProblem());
        } catch (RuntimeException | StackOverflowError wrong) {
            throw refusal(file, 0, "this is not YAML");
        }
    }

    private static RefusedFileException refusal(String file, int line, String what) {
        return new RefusedFileException(new Refusal(file, line, 0, RefusalReason.BAD_DECISIONS, what));
    }

    /** A refusal of this value. */
    public RefusedFileException wrong(String what) {
        return refusal(file, line(), what);
    }

    /** Its line, from 1. */
    public int line() {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** Its entries, in the order of the file. */
    public Map<String, YamlValue> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("keys and values are expected here");
        }
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new YamlValue(file, tuple.getKeyNode()).text();
            if (entries.put(key, new YamlValue(file, tuple.getValueNode())) != null) {
                throw new YamlValue(file, tuple.getKeyNode()).wrong(key + " stands twice");
            }
        }
        return entries;
    }

    /** Its entries, all of whose keys must be known. */
    public Map<String, YamlValue> entries(Set<String> known) {
        Map<String, YamlValue> entries = entries();
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.wrong("there is no key " + key + "; known are " + String.join(", ", known));
            }
        });
        return entries;
    }

    /** The value of a key. */
    public @Nullable YamlValue get(String key) {
        return entries().get(key);
    }

    /** The text of a key, or null. */
    public @Nullable String text(String key) {
        YamlValue value = get(key);
        return value == null ? null : value.text();
    }

    /** The text of a key that must be there. */
    public String need(String key) {
        String text = text(key);
        if (text == null) {
            throw wrong(key + " is missing");
        }
        return text;
    }

    /** The items of a list at a key; empty when the key is not there. */
    public List<YamlValue> items(String key) {
        YamlValue value = get(key);
        return value == null ? List.of() : value.items();
    }

    /** The texts of a list at a key. */
    public List<String> texts(String key) {
        return items(key).stream().map(YamlValue::text).toList();
    }

    /** Its items. */
    public List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list is expected here");
        }
        List<YamlValue> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlValue(file, item)));
        return items;
    }

    /** Its text. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("a single text is expected here");
        }
        return scalar.getValue();
    }
}
