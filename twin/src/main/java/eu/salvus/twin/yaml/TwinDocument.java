package eu.salvus.twin.yaml;

import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.Outline.Entry;
import eu.salvus.twin.yaml.Outline.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A twin together with the text of its files. Unchanged, it writes back byte for byte; an edit changes one place and
 * keeps every other byte, with all comments. A document is immutable and always valid.
 *
 * <p>Paths are made of keys and, in lists, ids: {@code assets/pump-7/controls/usb}. An item without an id is called by
 * its text or its number from 0: {@code clinicalServices/emergency/dependencies/0/keeps}.
 */
public final class TwinDocument {
    private final List<Source> sources;
    private final Twin twin;
    private final List<Problem> warnings;

    private TwinDocument(List<Source> sources, Reading reading) {
        this.sources = List.copyOf(sources);
        this.twin = reading.twinOrThrow();
        this.warnings = reading.warnings();
    }

    /**
     * Reads a file, or all files of a folder that end in {@code .yaml} or {@code .yml}.
     *
     * @throws InvalidTwinException when there are errors
     */
    public static TwinDocument load(Path path) {
        Scope scope = new Scope();
        List<Source> sources = Source.load(path, scope.problems);
        return new TwinDocument(sources, TwinReader.read(sources, scope, path.toString()));
    }

    /**
     * Reads a text.
     *
     * @param name shown as the file's name in problems
     * @throws InvalidTwinException when there are errors
     */
    public static TwinDocument of(String name, String text) {
        return read(List.of(Source.of(name, text)));
    }

    private static TwinDocument read(List<Source> sources) {
        return new TwinDocument(
                sources,
                TwinReader.read(sources, new Scope(), sources.getFirst().name()));
    }

    /** The twin that the text describes. */
    public Twin twin() {
        return twin;
    }

    /** What is odd about it. */
    public List<Problem> warnings() {
        return warnings;
    }

    /** The bytes of each file, by its name. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        sources.forEach(source -> files.put(source.name(), source.bytes()));
        return files;
    }

    /** Writes the files back to where they were read from; those whose bytes are there already are left alone. */
    public void save() throws IOException {
        for (Source source : sources) {
            Path path = source.path();
            if (path == null) {
                throw new IllegalStateException(source.name() + " was not read from a file");
            }
            byte[] bytes = source.bytes();
            if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), bytes)) {
                Files.write(path, bytes);
            }
        }
    }

    /**
     * The document with one property set, or added where it was unknown.
     *
     * @param value its value: the bare text or number for a single value, YAML in brackets for a list or mapping
     * @throws IllegalArgumentException when the path leads nowhere
     * @throws InvalidTwinException when the result has errors
     */
    public TwinDocument with(String path, String value) {
        List<String> keys = Paths.split(path);
        String inline = Paths.render(keys, value);
        Target target = find(keys);
        Edit edit = new Edit(target.source.text());
        if (target.rest.isEmpty()) {
            Node node = target.nodes.getLast();
            return changed(target.source, edit.replace(node, keyColumn(target), inline));
        }
        if (!(target.nodes.getLast() instanceof Node.Mapping mapping)) {
            throw nowhere(path, target);
        }
        return changed(target.source, edit.addEntry(mapping, Paths.nested(target.rest, inline)));
    }

    /**
     * The document with an item added at the end of a list; the list too if there was none.
     *
     * @param path of the list, such as {@code assets} or {@code assets/pc-1/services}
     * @param item a bare text, or YAML in braces such as {@link TwinWriter#inline} gives
     * @throws IllegalArgumentException when the path leads nowhere
     * @throws InvalidTwinException when the result has errors
     */
    public TwinDocument withAdded(String path, String item) {
        List<String> keys = Paths.split(path);
        String inline = Paths.renderItem(keys, item);
        Target target = find(keys);
        Edit edit = new Edit(target.source.text());
        if (target.rest.isEmpty() && target.nodes.getLast() instanceof Node.Sequence sequence) {
            return changed(target.source, edit.addItem(sequence, inline));
        }
        if (target.rest.isEmpty() || !(target.nodes.getLast() instanceof Node.Mapping mapping)) {
            throw nowhere(path, target);
        }
        boolean section = keys.size() == 1 && !mapping.flow();
        String entry = section
                ? keys.getFirst() + ":" + new Text(target.source.text()).newline() + "  - " + inline
                : Paths.nested(target.rest, "[" + inline + "]");
        return changed(target.source, edit.addEntry(mapping, entry));
    }

    /**
     * The document without a property, which is unknown from then on, or without an item of a list.
     *
     * @throws IllegalArgumentException when the path leads nowhere
     * @throws InvalidTwinException when the result has errors, for instance because something refers to it
     */
    public TwinDocument without(String path) {
        List<String> keys = Paths.split(path);
        Target target = find(keys);
        if (!target.rest.isEmpty()) {
            throw nowhere(path, target);
        }
        Edit edit = new Edit(target.source.text());
        Node parent = target.nodes.get(target.nodes.size() - 2);
        return switch (parent) {
            case Node.Mapping mapping -> changed(target.source, edit.removeEntry(mapping, keys.getLast()));
            case Node.Sequence sequence ->
                changed(target.source, edit.removeItem(sequence, sequence.indexOf(keys.getLast()), listColumn(target)));
            case Node.Scalar _ -> throw nowhere(path, target);
        };
    }

    /**
     * The document in which a part has another id, everywhere it is named.
     *
     * @throws IllegalArgumentException when no part has the id
     * @throws InvalidTwinException when the new id is not one, or is taken
     */
    public TwinDocument renamed(String id, String newId) {
        Scope scope = new Scope(id);
        TwinReader.read(sources, scope, sources.getFirst().name());
        List<Scope.Span> spans = new ArrayList<>(scope.watchedSpans());
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("no part of the twin has the id " + Problems.quoted(id));
        }
        spans.sort(Comparator.comparingInt(Scope.Span::start).reversed());
        String inline = TreePrinter.line(Tree.text(newId));
        List<Source> changed = new ArrayList<>();
        for (Source source : sources) {
            StringBuilder text = new StringBuilder(source.text());
            for (Scope.Span span : spans) {
                if (span.file().equals(source.name())) {
                    int from = source.text().offsetByCodePoints(0, span.start());
                    int to = source.text().offsetByCodePoints(from, span.end() - span.start());
                    text.replace(from, to, inline);
                }
            }
            changed.add(source.with(text.toString()));
        }
        return read(changed);
    }

    private TwinDocument changed(Source source, String text) {
        List<Source> changed = new ArrayList<>(sources);
        Collections.replaceAll(changed, source, source.with(text));
        return read(changed);
    }

    /** As far as a path leads: the nodes along it, the outermost first, and the keys that are not there. */
    private record Target(Source source, List<Node> nodes, List<String> rest) {}

    private Target find(List<String> keys) {
        Target best = null;
        for (Source source : sources) {
            Node.Mapping root = Outline.of(source);
            if (root != null) {
                Target target = walk(source, root, keys);
                boolean home = best != null
                        && target.rest.size() == best.rest.size()
                        && target.rest.size() == keys.size()
                        && root.entry("id") != null;
                if (best == null || target.rest.size() < best.rest.size() || home) {
                    best = target;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("a valid twin has a mapping");
        }
        return best;
    }

    private static Target walk(Source source, Node root, List<String> keys) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(root);
        int found = 0;
        while (found < keys.size()) {
            Node child = child(nodes.getLast(), keys.get(found));
            if (child == null) {
                break;
            }
            nodes.add(child);
            found++;
        }
        return new Target(source, nodes, keys.subList(found, keys.size()));
    }

    private static @Nullable Node child(Node node, String name) {
        return switch (node) {
            case Node.Mapping mapping -> {
                Entry entry = mapping.entry(name);
                yield entry == null ? null : entry.value();
            }
            case Node.Sequence sequence -> {
                int index = sequence.indexOf(name);
                yield index < 0 ? null : sequence.items().get(index);
            }
            case Node.Scalar _ -> null;
        };
    }

    /** The column of the keys beside the list that the target is an item of. */
    private static int listColumn(Target target) {
        return target.nodes.get(target.nodes.size() - 3) instanceof Node.Mapping mapping && !mapping.flow()
                ? new Text(target.source.text()).column(mapping.start())
                : -1;
    }

    private static int keyColumn(Target target) {
        Node parent = target.nodes.get(target.nodes.size() - 2);
        return parent instanceof Node.Mapping mapping && !mapping.flow()
                ? new Text(target.source.text()).column(mapping.start())
                : -1;
    }

    private static IllegalArgumentException nowhere(String path, Target target) {
        String missing = target.rest.isEmpty() ? path : target.rest.getFirst();
        List<String> names = new ArrayList<>();
        if (target.nodes.getLast() instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                Node id = item instanceof Node.Mapping mapping ? child(mapping, "id") : item;
                if (id instanceof Node.Scalar scalar) {
                    names.add(scalar.value());
                }
            }
        } else if (target.nodes.getLast() instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> names.add(entry.key().value()));
        }
        String closest = Suggestion.closest(missing, names);
        return new IllegalArgumentException("the path " + path + " leads nowhere: there is no "
                + Problems.quoted(missing)
                + (closest == null ? "" : "; did you mean " + Problems.quoted(closest) + "?"));
    }
}
