package eu.salvus.simulation.measure;

import java.util.LinkedHashSet;
import java.util.Set;

/** Notes what a measure is about and what it would change if it reached everything. */
final class Survey implements Reach {
    private final Set<String> concerned = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();

    @Override
    public void concerns(String part) {
        concerned.add(part);
    }

    @Override
    public boolean covers(String part) {
        changed.add(part);
        return true;
    }

    Set<String> concerned() {
        return concerned;
    }

    Set<String> changed() {
        return changed;
    }
}
