package eu.salvus.server.warning;

import eu.salvus.server.identity.OrganisationEnded;
import eu.salvus.server.twin.StoredTwin;
import eu.salvus.server.twin.TwinChanged;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.match.AssetIndex;
import eu.salvus.warning.match.Footprint;
import eu.salvus.warning.match.Sought;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Footprints of all twins that were read since the program began: a few kilobytes for a practice, some tens for a hospital. */
@Component
class Footprints {

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(UUID organisation, int version, Footprint footprint) {}

    void keep(StoredTwin twin, AssetIndex index) {
        known.put(twin.id(), new Known(twin.organisation(), twin.version(), Footprint.of(index)));
    }

    /** Those of some advisories that may touch twins; all of them where one of the twins was not read yet in its newest version. */
    List<Advisory> mayTouch(List<StoredTwin> twins, Sought sought, List<Advisory> all) {
        Set<Advisory> may = Collections.newSetFromMap(new IdentityHashMap<>());
        for (StoredTwin twin : twins) {
            Known read = known.get(twin.id());
            if (read == null || read.version() != twin.version()) {
                return all;
            }
            may.addAll(sought.mayTouch(read.footprint()));
        }
        return all.stream().filter(may::contains).toList();
    }

    @EventListener
    void forget(TwinChanged changed) {
        known.remove(changed.twin());
    }

    @EventListener
    void forget(OrganisationEnded ended) {
        known.values().removeIf(each -> each.organisation().equals(ended.organisation()));
    }
}
