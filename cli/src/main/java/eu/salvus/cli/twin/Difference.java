package eu.salvus.cli.twin;

import eu.salvus.twin.yaml.TwinDiff.Change;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two twins, as JSON names it.
 *
 * @param path where in a twin
 * @param from what the first states; null when it states nothing
 * @param to what the second states; null when it states nothing
 */
public record Difference(
        String path, @Nullable String from, @Nullable String to) {

    /** A change between two twins. */
    public static Difference of(Change change) {
        return switch (change) {
            case Change.Added added -> new Difference(added.path(), null, added.value());
            case Change.Removed removed -> new Difference(removed.path(), removed.value(), null);
            case Change.Changed changed -> new Difference(changed.path(), changed.from(), changed.to());
        };
    }
}
