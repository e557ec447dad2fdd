package eu.salvus.twin.yaml;

import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.Outline.Node;
import eu.salvus.twin.yaml.Text.Splice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        return withAll(List.of(new TwinChange.Set(path, value)));
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
        return withAll(List.of(new TwinChange.Add(path, item, null)));
    }

    /**
     * The document with many changes made at once, each to what is there before the first of them; it is read once.
     *
     * @throws IllegalArgumentException when a path leads nowhere
     * @throws InvalidTwinException when the result has errors
     */
    public TwinDocument withAll(List<? extends TwinChange> changes) {
        return read(applied(sources, changes));
    }

    /**
     * The texts of the files, by their names, after changes made one after the other, each to what the one before left. They are not
     * checked: reading them says whether they still describe a twin.
     *
     * @throws IllegalArgumentException when a path leads nowhere
     */
    public Map<String, String> drafted(List<? extends TwinChange> changes) {
        List<Source> drafted = sources;
        for (TwinChange change : changes) {
            drafted = applied(drafted, List.of(change));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        drafted.forEach(source -> texts.put(source.name(), source.text()));
        return texts;
    }

    /**
     * What is written at a path: a text for a single value, a list, or a map by keys; of the whole twin at the empty path.
     *
     * @throws IllegalArgumentException when the path leads nowhere
     */
    public Object written(String path) {
        return Written.at(new Targets(sources), path);
    }

    /** Where other parts name an id, as paths such as {@code digitalServices/ehr/requires/0/assets/ehr-1}. */
    public List<String> mentions(String id) {
        return Written.mentions(sources, watched(id), id);
    }

    private static List<Source> applied(List<Source> sources, List<? extends TwinChange> changes) {
        Targets targets = new Targets(sources);
        Map<Source, List<Splice>> splices = new IdentityHashMap<>();
        Map<String, List<TwinChange.Add>> added = changes.stream()
                .filter(TwinChange.Add.class::isInstance)
                .map(TwinChange.Add.class::cast)
                .collect(Collectors.groupingBy(TwinChange.Add::path));
        Set<String> begun = new HashSet<>();
        for (TwinChange change : changes) {
            Target target = targets.find(Paths.split(change.path()));
            boolean hasItems = target.rest().isEmpty()
                    && target.node() instanceof Node.Sequence list
                    && !list.items().isEmpty();
            Splice splice = switch (change) {
                case TwinChange.Set set -> set(target, set);
                case TwinChange.Add add when hasItems -> add(target, List.of(add));
                case TwinChange.Add add ->
                    begun.add(add.path()) ? add(target, added.getOrDefault(add.path(), List.of(add))) : null;
                case TwinChange.Remove remove -> remove(target, remove.path());
                case TwinChange.Note note -> note(target, note);
            };
            if (splice != null) {
                splices.computeIfAbsent(target.source(), _ -> new ArrayList<>()).add(splice);
            }
        }
        return sources.stream()
                .map(source -> splices.containsKey(source)
                        ? source.with(new Text(source.text()).with(splices.getOrDefault(source, List.of())))
                        : source)
                .toList();
    }

    private static Splice set(Target target, TwinChange.Set set) {
        String inline = Paths.render(Paths.split(set.path()), set.value());
        Edit edit = new Edit(target.source().text());
        if (target.rest().isEmpty()) {
            return edit.replace(target.node(), target.keyColumn(), inline);
        }
        if (!(target.node() instanceof Node.Mapping mapping)) {
            throw target.nowhere(set.path());
        }
        return edit.addEntry(mapping, Paths.nested(target.rest(), inline));
    }

    /** Adds items to a list: one where it has some already, or all that begin it. */
    private static Splice add(Target target, List<TwinChange.Add> adds) {
        String path = adds.getFirst().path();
        List<String> keys = Paths.split(path);
        Edit edit = new Edit(target.source().text());
        String inline =
                adds.stream().map(add -> Paths.renderItem(keys, add.item())).collect(Collectors.joining(", "));
        boolean section = keys.size() == 1 && target.nodes().getFirst() instanceof Node.Mapping root && !root.flow();
        if (target.rest().isEmpty() && target.node() instanceof Node.Sequence sequence) {
            if (section && edit.isEmptyBrackets(sequence)) {
                return edit.beginBelow(sequence, lines(target, keys, adds));
            }
            return edit.addItem(sequence, sequence.flow() ? inline : inline + comment(adds.getFirst()));
        }
        if (target.rest().isEmpty() || !(target.node() instanceof Node.Mapping mapping)) {
            throw target.nowhere(path);
        }
        String entry = section
                ? keys.getFirst() + ":" + lines(target, keys, adds)
                : Paths.nested(target.rest(), "[" + inline + "]");
        return edit.addEntry(mapping, entry);
    }

    /** The items of a section, each below the one before. */
    private static String lines(Target target, List<String> keys, List<TwinChange.Add> adds) {
        String newline = new Text(target.source().text()).newline();
        return adds.stream()
                .map(add -> newline + "  - " + Paths.renderItem(keys, add.item()) + comment(add))
                .collect(Collectors.joining());
    }

    private static String comment(TwinChange.Add add) {
        return add.comment() == null ? "" : " # " + TreePrinter.oneLine(add.comment());
    }

    private static @Nullable Splice note(Target target, TwinChange.Note note) {
        if (!target.rest().isEmpty()) {
            throw target.nowhere(note.path());
        }
        return new Edit(target.source().text()).addComment(target.node(), TreePrinter.oneLine(note.comment()));
    }

    /**
     * The document without a property, which is unknown from then on, or without an item of a list.
     *
     * @throws IllegalArgumentException when the path leads nowhere
     * @throws InvalidTwinException when the result has errors, for instance because something refers to it
     */
    public TwinDocument without(String path) {
        return withAll(List.of(new TwinChange.Remove(path)));
    }

    private static Splice remove(Target target, String path) {
        if (!target.rest().isEmpty()) {
            throw target.nowhere(path);
        }
        String name = Paths.split(path).getLast();
        Edit edit = new Edit(target.source().text());
        return switch (target.nodes().get(target.nodes().size() - 2)) {
            case Node.Mapping mapping -> edit.removeEntry(mapping, name);
            case Node.Sequence sequence -> edit.removeItem(sequence, sequence.indexOf(name), target.listColumn());
            case Node.Scalar _ -> throw target.nowhere(path);
        };
    }

    /**
     * The document in which a part has another id, everywhere it is named.
     *
     * @throws IllegalArgumentException when no part has the id
     * @throws InvalidTwinException when the new id is not one, or is taken
     */
    public TwinDocument renamed(String id, String newId) {
        List<Scope.Span> spans = new ArrayList<>(watched(id));
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

    private List<Scope.Span> watched(String id) {
        Scope scope = new Scope(id);
        TwinReader.read(sources, scope, sources.getFirst().name());
        return scope.watchedSpans();
    }
}
