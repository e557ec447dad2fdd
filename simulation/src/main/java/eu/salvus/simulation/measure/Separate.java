package eu.salvus.simulation.measure;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Zone;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The selected assets move into a zone of their own beside the one they stand in, with what they need of its flows.
 *
 * @param selection the assets
 * @param suffix of the new zone's id, after that of the zone they leave
 * @param kind of the new zone; that of the zone they leave when null
 * @param keeps the protocols that still pass between the new zone and all others
 * @param inspected whether what passes is examined
 */
record Separate(
        Selection<Asset> selection, String suffix, Zone.@Nullable Kind kind, Set<Protocol> keeps, boolean inspected)
        implements Selected {

    Separate {
        keeps = Set.copyOf(keeps);
    }

    @Override
    public Twin apply(Twin twin, Reach reach) {
        Scene scene = new Scene(twin);
        Set<String> moved = new HashSet<>();
        Set<String> left = new LinkedHashSet<>();
        for (Asset asset : twin.assets()) {
            if (!selection.includes(asset, scene)) {
                continue;
            }
            reach.concerns(asset.id());
            if (!apart(asset.zone()) && reach.covers(asset.id())) {
                moved.add(asset.id());
                left.add(asset.zone());
            }
        }
        return left.isEmpty() ? twin : new ZoneSplit(twin, this, left).after(moved);
    }

    /** Whether a zone lies beside another by its id. */
    private boolean apart(String zone) {
        String end = "-" + suffix;
        int at = zone.lastIndexOf(end);
        return at >= 0 && FreeIds.mayBe(zone.substring(at), end);
    }
}
