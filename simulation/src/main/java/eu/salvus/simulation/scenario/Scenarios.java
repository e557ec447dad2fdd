package eu.salvus.simulation.scenario;

import eu.salvus.simulation.content.ContentFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scenarios that come with Salvus, in the order they are shown. */
public final class Scenarios {

    private Scenarios() {}

    /** Their ids. */
    public static List<String> ids() {
        return ContentFile.builtIn("scenarios/index.yaml").read(root -> root.texts("scenarios"));
    }

    /** All of them. */
    public static List<Scenario> all() {
        return ids().stream().map(Scenarios::load).toList();
    }

    /** The scenario with an id, or null if there is none. */
    public static @Nullable Scenario find(String id) {
        return ids().contains(id) ? load(id) : null;
    }

    private static Scenario load(String id) {
        return Scenario.read(ContentFile.builtIn("scenarios/" + id + ".yaml"));
    }
}
