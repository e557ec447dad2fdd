package eu.salvus.twin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clinical service needs to work at its full capacity, as a factor on that capacity. */
public sealed interface Dependency {
    /** Share of the capacity kept when what is depended on is entirely out, 0 (all stops) to 1; unknown if null. */
    @Nullable
    Double keeps();

    /**
     * A digital or another clinical service.
     *
     * @param on id of the service
     * @param keeps share of the capacity kept when it is entirely out
     */
    record Service(String on, @Nullable Double keeps) implements Dependency {}

    /**
     * Devices or workstations, by the share of them that works: with half of them the factor lies halfway between
     * {@code keeps} and 1. They are the listed assets, plus, if zones or roles are given, every asset that stands in
     * one of the zones (any zone if none is given) and has one of the roles (any role if none is given).
     *
     * @param assets ids of assets
     * @param zones ids of zones
     * @param roles roles of assets
     * @param keeps share of the capacity kept when none of them works
     */
    record Assets(
            List<String> assets,
            List<String> zones,
            List<String> roles,
            @Nullable Double keeps) implements Dependency {
        /** Copies the lists. */
        public Assets {
            assets = List.copyOf(assets);
            zones = List.copyOf(zones);
            roles = List.copyOf(roles);
        }

        /** Whether the asset counts. */
        public boolean includes(Asset asset) {
            if (assets.contains(asset.id())) {
                return true;
            }
            return (!zones.isEmpty() || !roles.isEmpty())
                    && (zones.isEmpty() || zones.contains(asset.zone()))
                    && (roles.isEmpty() || (asset.role() != null && roles.contains(asset.role())));
        }
    }
}
