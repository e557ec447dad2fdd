package eu.salvus.twin.yaml;

import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinDiff.Change.Added;
import eu.salvus.twin.yaml.TwinDiff.Change.Changed;
import eu.salvus.twin.yaml.TwinDiff.Change.Removed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two twins, by id. What an asset takes from its profile is compared at the profile.
 *
 * @param changes in the order in which a twin is written, parts by the order of their ids
 */
public record TwinDiff(List<Change> changes) {
    /** Copies the list. */
    public TwinDiff {
        changes = List.copyOf(changes);
    }

    /** One difference. */
    public sealed interface Change {
        /** Where, such as {@code assets/pump-7} or {@code assets/pump-7/controls/usb}. */
        String path();

        /**
         * Only the second twin states it.
         *
         * @param path see {@link Change#path()}
         * @param value as it is written, on one line
         */
        record Added(String path, String value) implements Change {}

        /**
         * Only the first twin states it.
         *
         * @param path see {@link Change#path()}
         * @param value as it is written, on one line
         */
        record Removed(String path, String value) implements Change {}

        /**
         * The two state different values.
         *
         * @param path see {@link Change#path()}
         * @param from the first twin's, as it is written, on one line
         * @param to the second twin's
         */
        record Changed(String path, String from, String to) implements Change {}
    }

    /** What differs; no changes when the twins are equal up to the order of their lists of parts. */
    public static TwinDiff between(Twin a, Twin b) {
        List<Change> changes = new ArrayList<>();
        compare("", new Tree.Branch(TwinWriter.head(a)), new Tree.Branch(TwinWriter.head(b)), changes);
        for (Section<?> section : Section.ALL) {
            Map<String, Tree> first = byId(section, a);
            Map<String, Tree> second = byId(section, b);
            first.keySet().stream()
                    .sorted()
                    .forEach(id -> compare(section.key() + "/" + id, first.get(id), second.get(id), changes));
            second.keySet().stream()
                    .filter(id -> !first.containsKey(id))
                    .sorted()
                    .forEach(id -> compare(section.key() + "/" + id, null, second.get(id), changes));
        }
        compare("", new Tree.Branch(TwinWriter.tail(a)), new Tree.Branch(TwinWriter.tail(b)), changes);
        return new TwinDiff(changes);
    }

    private static Map<String, Tree> byId(Section<?> section, Twin twin) {
        List<Tree.Branch> trees = section.shape() == AssetShapes.ASSET ? TwinWriter.assets(twin) : section.trees(twin);
        Map<String, Tree> byId = LinkedHashMap.newLinkedHashMap(trees.size());
        int index = 0;
        for (Tree.Branch tree : trees) {
            byId.put(TreePrinter.name(tree, index++), tree);
        }
        return byId;
    }

    private static void compare(String path, @Nullable Tree first, @Nullable Tree second, List<Change> changes) {
        if (first == null) {
            if (second != null) {
                changes.add(new Added(path, TreePrinter.line(second)));
            }
        } else if (second == null) {
            changes.add(new Removed(path, TreePrinter.line(first)));
        } else if (first instanceof Tree.Branch one && second instanceof Tree.Branch other) {
            one.entries()
                    .forEach((key, value) ->
                            compare(below(path, key), value, other.entries().get(key), changes));
            other.entries().forEach((key, value) -> {
                if (!one.entries().containsKey(key)) {
                    compare(below(path, key), null, value, changes);
                }
            });
        } else if (!first.equals(second)) {
            changes.add(new Changed(path, TreePrinter.line(first), TreePrinter.line(second)));
        }
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "/" + key;
    }

    /** One line a change: {@code + path: value}, {@code - path: value}, {@code ~ path: from → to}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Change change : changes) {
            switch (change) {
                case Added added ->
                    text.append("+ ").append(added.path()).append(": ").append(added.value());
                case Removed removed ->
                    text.append("- ").append(removed.path()).append(": ").append(removed.value());
                case Changed changed ->
                    text.append("~ ")
                            .append(changed.path())
                            .append(": ")
                            .append(changed.from())
                            .append(" → ")
                            .append(changed.to());
            }
            text.append('\n');
        }
        return text.toString();
    }
}
