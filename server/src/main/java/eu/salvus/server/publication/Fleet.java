package eu.salvus.server.publication;

import eu.salvus.server.storage.StorageFailure;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.twin.NewestTwin;
import eu.salvus.server.twin.Twins;
import eu.salvus.twin.Asset;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.match.FleetIndex;
import eu.salvus.warning.match.FleetVerdict;
import eu.salvus.warning.match.Outcome;
import eu.salvus.warning.product.Vendors;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The inventories of all organisations whose hospitals are on this instance: how many of them an advisory may concern. Whoever asks is answered by
 * what was built last, and waits for nobody; it is built in the background, in parts, of which only those are built anew in which a twin changed.
 */
@Service
@AtTheCentre
class Fleet {

    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);

    /** So many indexes: the assets of one part of all organisations are in the heap at once, for as long as it is built. */
    private static final int PARTS = 64;

    private final Twins twins;
    private final InstantSource clock;
    private final Vendors vendors = Vendors.builtIn();
    private final Map<Integer, Part> parts = new TreeMap<>();
    private volatile @Nullable Built built;

    Fleet(Twins twins, InstantSource clock) {
        this.twins = twins;
        this.clock = clock;
    }

    private record Part(List<NewestTwin> twins, List<UUID> organisations, FleetIndex index) {}

    private record Built(Instant asOf, List<Part> parts) {}

    /** When the twins were looked at; null before they ever were. */
    @Nullable
    Instant asOf() {
        Built last = built;
        return last == null ? null : last.asOf();
    }

    /** Those of some organisations that have a hospital here. */
    Set<UUID> hosted(Set<UUID> organisations) {
        Set<UUID> hosted = new HashSet<>();
        parts().forEach(part -> hosted.addAll(part.organisations()));
        hosted.retainAll(organisations);
        return hosted;
    }

    /** The organisations that have something an advisory concerns, or may concern. */
    Set<UUID> concerned(Advisory advisory) {
        Set<UUID> concerned = new HashSet<>();
        for (Part part : parts()) {
            FleetVerdict verdict = part.index().match(advisory);
            BitSet found = verdict.organisations(Outcome.AFFECTED);
            found.or(verdict.organisations(Outcome.TO_CHECK));
            found.stream().forEach(number -> concerned.add(part.organisations().get(number)));
        }
        return concerned;
    }

    /**
     * Looks at all twins, and builds anew what has changed. Takes minutes the first time; holds no transaction.
     *
     * @return whether it was the first time
     */
    synchronized boolean build() {
        Instant now = clock.instant();
        Map<Integer, List<NewestTwin>> wanted = new HashMap<>();
        for (NewestTwin twin : twins.newest()) {
            wanted.computeIfAbsent(Math.floorMod(twin.organisation().hashCode(), PARTS), none -> new ArrayList<>())
                    .add(twin);
        }
        parts.keySet().retainAll(wanted.keySet());
        wanted.forEach((number, some) -> {
            Part before = parts.get(number);
            if (before == null || !before.twins().equals(some)) {
                parts.put(number, part(some));
            }
        });
        boolean first = built == null;
        built = new Built(now, List.copyOf(parts.values()));
        return first;
    }

    private List<Part> parts() {
        Built last = built;
        return last == null ? List.of() : last.parts();
    }

    private Part part(List<NewestTwin> some) {
        Map<UUID, List<Asset>> inventories = new TreeMap<>();
        for (NewestTwin twin : some) {
            List<Asset> assets = assets(twin);
            if (!assets.isEmpty()) {
                inventories
                        .computeIfAbsent(twin.organisation(), none -> new ArrayList<>())
                        .addAll(assets);
            }
        }
        return new Part(
                List.copyOf(some),
                List.copyOf(inventories.keySet()),
                FleetIndex.of(List.copyOf(inventories.values()), vendors));
    }

    /** Those of a twin; none of one that cannot be read, which must not keep all others from being counted. */
    private List<Asset> assets(NewestTwin twin) {
        try {
            return twins.twin(twin.organisation(), twin.id(), twin.version()).assets();
        } catch (RuntimeException failure) {
            if (StorageFailure.of(failure) != null) {
                throw failure;
            }
            LOG.warn(
                    "version {} of twin {} cannot be read: it is left out of what is counted",
                    twin.version(),
                    twin.id(),
                    failure);
            return List.of();
        }
    }
}
