package eu.salvus.twin.yaml;

import eu.salvus.twin.Asset;
import eu.salvus.twin.NetworkIdentity;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.twin.Profile;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes a twin that was built in code as clean YAML; the same twin always gives the same text. */
public final class TwinWriter {
    private TwinWriter() {}

    /** The twin as one YAML file, without comments. */
    public static String write(Twin twin) {
        return write(twin, path -> null);
    }

    /**
     * The twin as one YAML file.
     *
     * @param comments the comment to print after the value at a path, or {@code null} for none. Paths are made of keys
     *     and ids, such as {@code name}, {@code assets/pump-1}, {@code assets/pump-1/controls/usb} and
     *     {@code clinicalServices/emergency/dependencies/0/keeps}; the comment at the empty path heads the file, line
     *     by line, and the one at the key of a list, such as {@code assets}, stands above that list. The function must
     *     give the same answer each time.
     */
    public static String write(Twin twin, UnaryOperator<@Nullable String> comments) {
        StringBuilder out = new StringBuilder(1000 + 100 * twin.assets().size());
        TreePrinter printer = new TreePrinter(out, comments);
        above(out, comments.apply(""));
        head(twin).forEach((key, value) -> printer.entry(key, value, key, 0));
        for (Section<?> section : Section.ALL) {
            List<Tree.Branch> entries = section.shape() == AssetShapes.ASSET ? assets(twin) : section.trees(twin);
            if (!entries.isEmpty()) {
                out.append('\n');
                above(out, comments.apply(section.key()));
                out.append(section.key()).append(":\n");
                int index = 0;
                for (Tree.Branch entry : entries) {
                    printer.item(entry, section.key(), index++, 2);
                }
            }
        }
        tail(twin).forEach((key, value) -> {
            out.append('\n');
            printer.entry(key, value, key, 0);
        });
        return out.toString();
    }

    /**
     * A part of a twin, such as an asset or a flow, on one line in braces, fit for {@link TwinDocument#withAdded}; or what an asset
     * consists of, such as its operating system, fit for {@link TwinDocument#with}.
     */
    public static String inline(Object part) {
        if (part instanceof NetworkIdentity network) {
            return TreePrinter.line(AssetShapes.NETWORK.tree(network));
        }
        if (part instanceof OperatingSystem system) {
            return TreePrinter.line(AssetShapes.OPERATING_SYSTEM.tree(system));
        }
        for (Section<?> section : Section.ALL) {
            Tree tree = section.treeOf(part);
            if (tree != null) {
                return TreePrinter.line(tree);
            }
        }
        throw new IllegalArgumentException("no part of a list of the twin: " + part);
    }

    private static void above(StringBuilder out, @Nullable String comment) {
        if (comment != null) {
            comment.lines()
                    .forEach(line -> out.append(("# " + TreePrinter.oneLine(line)).strip())
                            .append('\n'));
        }
    }

    /** The keys before the lists. */
    static Map<String, Tree> head(Twin twin) {
        Map<String, Tree> head = new LinkedHashMap<>();
        head.put(Root.FORMAT, Tree.word(Integer.toString(Twin.FORMAT_VERSION)));
        head.put("id", Tree.text(twin.id()));
        head.put("name", Tree.text(twin.name()));
        if (twin.archetype() != null) {
            head.put("archetype", Tree.text(twin.archetype()));
        }
        if (twin.country() != null) {
            head.put("country", Tree.text(twin.country()));
        }
        head.put("asOf", DateForm.DATE.tree(twin.asOf()));
        return head;
    }

    /** The keys after the lists. */
    static Map<String, Tree> tail(Twin twin) {
        Map<String, Tree> tail = new LinkedHashMap<>();
        Tree.Branch controls = NetworkShapes.COMMON_CONTROLS.tree(twin.commonControls());
        if (!controls.isEmpty()) {
            tail.put("commonControls", controls);
        }
        Tree.Branch recovery = CareShapes.RECOVERY_PLAN.tree(twin.recoveryPlan());
        if (!recovery.isEmpty()) {
            tail.put("recoveryPlan", recovery);
        }
        Tree.Branch reaction = CareShapes.REACTION_PLAN.tree(twin.reactionPlan());
        if (!reaction.isEmpty()) {
            tail.put("reactionPlan", reaction);
        }
        return tail;
    }

    /** The assets without what their profiles state. */
    static List<Tree.Branch> assets(Twin twin) {
        Map<String, Profile> profiles = HashMap.newHashMap(twin.profiles().size());
        twin.profiles().forEach(profile -> profiles.putIfAbsent(profile.id(), profile));
        List<Tree.Branch> trees = new ArrayList<>(twin.assets().size());
        for (Asset asset : twin.assets()) {
            trees.add(AssetShapes.tree(asset, asset.profile() == null ? null : profiles.get(asset.profile())));
        }
        return trees;
    }
}
