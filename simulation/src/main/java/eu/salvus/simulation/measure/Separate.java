package eu.salvus.simulation.measure;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Zone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        implements Change {

    Separate {
        keeps = Set.copyOf(keeps);
    }

    @Override
    public boolean structural() {
        return true;
    }

    @Override
    public boolean whole() {
        return false;
    }

    @Override
    public String about() {
        return selection.kind().word();
    }

    @Override
    public Twin apply(Twin twin, Reach reach) {
        Scene scene = new Scene(twin);
        List<Asset> assets = new ArrayList<>(twin.assets());
        Set<String> left = new LinkedHashSet<>();
        for (int i = 0; i < assets.size(); i++) {
            Asset asset = assets.get(i);
            if (!selection.includes(asset, scene)) {
                continue;
            }
            reach.concerns(asset.id());
            if (!asset.zone().endsWith("-" + suffix) && reach.covers(asset.id())) {
                left.add(asset.zone());
                assets.set(i, asset.toBuilder().zone(name(asset.zone())).build());
            }
        }
        return left.isEmpty() ? twin : new ZoneSplit(twin, this).after(assets, left);
    }

    /** The id of the new zone beside one. */
    String name(String zone) {
        return zone + "-" + suffix;
    }
}
