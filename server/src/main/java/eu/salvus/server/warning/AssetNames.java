package eu.salvus.server.warning;

import eu.salvus.server.twin.Twins;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Site;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Zone;
import eu.salvus.warning.alert.AssetRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ward calls assets, and where they stand, by the newest versions of an organisation's twins. */
final class AssetNames {

    private static final int LONGEST = 300;

    private final Twins twins;
    private final UUID organisation;
    private final Map<String, Optional<Read>> read = new HashMap<>();

    AssetNames(Twins twins, UUID organisation) {
        this.twins = twins;
        this.organisation = organisation;
    }

    private record Read(int version, Twin twin, TwinIndex index) {}

    /** The asset; null where the twin has it no more. */
    @Nullable
    Asset asset(AssetRef ref) {
        Read twin = of(ref);
        return twin == null ? null : twin.index().asset(ref.asset());
    }

    /** The zone it stands in; null where that is unknown. */
    @Nullable
    Zone zone(AssetRef ref) {
        Read twin = of(ref);
        Asset asset = asset(ref);
        return twin == null || asset == null ? null : twin.index().zone(asset.zone());
    }

    /** What people call it. */
    String name(AssetRef ref) {
        Asset asset = asset(ref);
        return Cut.to(LONGEST, asset == null ? ref.asset() : Objects.requireNonNullElse(asset.name(), asset.id()));
    }

    /** Where it stands: its zone, and the site where there are several. */
    String place(AssetRef ref) {
        Read twin = of(ref);
        Zone zone = zone(ref);
        if (twin == null || zone == null) {
            return "";
        }
        String place = Objects.requireNonNullElse(zone.name(), zone.id());
        Site site = zone.site() == null || twin.twin().sites().size() < 2
                ? null
                : twin.index().part(zone.site(), Site.class);
        return Cut.to(
                LONGEST, site == null ? place : place + ", " + Objects.requireNonNullElse(site.name(), site.id()));
    }

    /**
     * The version of its twin that is read.
     *
     * @throws IllegalArgumentException when the twin is not there any more
     */
    int version(AssetRef ref) {
        Read twin = of(ref);
        if (twin == null) {
            throw new IllegalArgumentException("the twin " + ref.twin() + " is not there any more");
        }
        return twin.version();
    }

    /** Whether its twin is still there. */
    boolean has(AssetRef ref) {
        return of(ref) != null;
    }

    private @Nullable Read of(AssetRef ref) {
        return read.computeIfAbsent(ref.twin(), this::read).orElse(null);
    }

    private Optional<Read> read(String id) {
        return twins.all(organisation).stream()
                .filter(twin -> twin.id().toString().equals(id))
                .findFirst()
                .map(twin -> {
                    Twin whole = twins.twin(organisation, twin.id(), twin.version());
                    return new Read(twin.version(), whole, TwinIndex.of(whole));
                });
    }
}
