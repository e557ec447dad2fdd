package eu.salvus.twin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way by which a supplier's software reaches assets; whoever poisons it reaches them too.
 * It updates the listed assets, those with a listed profile, and those with a listed role.
 *
 * @param id unique within the twin
 * @param name what people call it
 * @param supplier id of the supplier
 * @param assets ids of assets
 * @param profiles ids of profiles
 * @param roles roles of assets
 * @param signed whether the receiving asset verifies a signature
 */
public record UpdateChannel(
        String id,
        @Nullable String name,
        String supplier,
        List<String> assets,
        List<String> profiles,
        List<String> roles,
        @Nullable Boolean signed) {
    /** Copies the lists. */
    public UpdateChannel {
        assets = List.copyOf(assets);
        profiles = List.copyOf(profiles);
        roles = List.copyOf(roles);
    }

    /** Whether this channel updates the asset. */
    public boolean updates(Asset asset) {
        return assets.contains(asset.id())
                || (asset.profile() != null && profiles.contains(asset.profile()))
                || (asset.role() != null && roles.contains(asset.role()));
    }
}
