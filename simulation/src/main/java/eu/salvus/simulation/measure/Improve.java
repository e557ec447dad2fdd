package eu.salvus.simulation.measure;

import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.List;

/**
 * Properties of the selected parts take at least these values.
 *
 * @param selection which parts
 * @param targets what their properties become where they are worse or unknown
 * @param <T> the type of the parts
 */
record Improve<T>(Selection<T> selection, List<Target<T, ?>> targets) implements Change {
    /** A property and the value it takes. */
    record Target<T, V>(Lever<T, V> lever, V value) {
        private T improved(T part, Scene scene) {
            return lever.improved(part, value, scene);
        }
    }

    Improve {
        targets = List.copyOf(targets);
    }

    @Override
    public boolean structural() {
        return false;
    }

    @Override
    public boolean whole() {
        return selection.kind().whole();
    }

    @Override
    public String about() {
        return selection.kind().word();
    }

    @Override
    public Twin apply(Twin twin, Reach reach) {
        PartKind<T> kind = selection.kind();
        Scene scene = new Scene(twin);
        List<T> parts = new ArrayList<>(kind.parts(twin));
        boolean changed = false;
        for (int i = 0; i < parts.size(); i++) {
            T part = parts.get(i);
            if (!selection.includes(part, scene)) {
                continue;
            }
            String id = kind.id(part);
            reach.concerns(id);
            T improved = improved(part, scene);
            if (!improved.equals(part) && reach.covers(id)) {
                parts.set(i, improved);
                changed = true;
            }
        }
        return changed ? kind.with(twin, parts) : twin;
    }

    private T improved(T part, Scene scene) {
        T improved = part;
        for (Target<T, ?> target : targets) {
            improved = target.improved(improved, scene);
        }
        return improved;
    }
}
