package eu.salvus.simulation.measure;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Holds;
import eu.salvus.twin.Profile;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sessions and stored secrets of some accounts are no longer on the selected assets.
 *
 * @param selection the assets
 * @param tiers the words of the tiers of these accounts
 */
record Forget(Selection<Asset> selection, Set<String> tiers) implements Selected {
    private static final Property<Profile, Holds> HOLDS = Property.of(Profile.class, "holds", Holds.class);

    @Override
    public Twin apply(Twin twin, Reach reach) {
        Scene scene = new Scene(twin);
        List<Asset> assets = new ArrayList<>(twin.assets());
        Set<String> profiles = new HashSet<>();
        boolean changed = false;
        for (int i = 0; i < assets.size(); i++) {
            Asset asset = assets.get(i);
            if (!selection.includes(asset, scene)) {
                continue;
            }
            reach.concerns(asset.id());
            Holds left = new Holds(
                    without(asset.holds().sessions(), scene),
                    without(asset.holds().credentials(), scene));
            if (!left.equals(asset.holds()) && reach.covers(asset.id())) {
                assets.set(i, asset.toBuilder().holds(left).build());
                changed = true;
                if (asset.profile() != null) {
                    profiles.add(asset.profile());
                }
            }
        }
        return changed ? with(twin, assets, profiles) : twin;
    }

    private List<String> without(List<String> accounts, Scene scene) {
        return accounts.stream()
                .filter(account -> !tiers.contains(scene.tier(account)))
                .toList();
    }

    /** What a profile holds would fill an emptied list again; its assets all have their own lists by now. */
    private static Twin with(Twin twin, List<Asset> assets, Set<String> changed) {
        TwinBuilder builder = twin.toBuilder();
        builder.profiles().replaceAll(profile -> changed.contains(profile.id()) ? emptied(profile) : profile);
        builder.assets().clear();
        builder.assets().addAll(assets);
        return builder.build();
    }

    private static Profile emptied(Profile profile) {
        return HOLDS.with().apply(profile, Holds.NOTHING);
    }
}
