package eu.salvus.warning.alert;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Zone;
import org.jspecify.annotations.Nullable;

/** How far assets can be reached, by what their twin says. */
public final class Exposures {

    private Exposures() {}

    /**
     * How far one can be reached.
     *
     * @param zone it stands in; null where that is unknown
     * @param local whether a weakness can be exploited only at the machine itself, or by somebody already on it
     */
    public static Exposure of(Asset asset, @Nullable Zone zone, boolean local) {
        if (local) {
            return Exposure.SMALL;
        }
        if (asset.exposed() == null) {
            boolean edge = zone != null && (zone.kind() == Zone.Kind.PERIMETER || zone.kind() == Zone.Kind.GUEST);
            return edge ? Exposure.OPEN : Exposure.CONTROLLED;
        }
        return asset.exposed() ? Exposure.OPEN : Exposure.CONTROLLED;
    }
}
