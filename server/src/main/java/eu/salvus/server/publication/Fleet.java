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
import java.time.Duration;
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
 * The inventories of all organisations whose hospitals are on this instance, and the lists of products of those elsewhere that told them: how many of
 * them an advisory may concern. Whoever asks is answered by what was built last, and waits for nobody; it is built in the background, in parts, of which only those are built anew in which a twin changed.
 */
@Service
@AtTheCentre
class Fleet {

    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);

    /** So many indexes: the assets of one part of all organisations are in the heap at once, for as long as it is built. */
    private static final int PARTS = 64;

    /** What was counted before lists of products changed is counted anew no oftener than that. */
    private static final Duration RECOUNTED = Duration.ofMinutes(10);

    private final Twins twins;
    private final Profiles profiles;
    private final InstantSource clock;
    private final Vendors vendors = Vendors.builtIn();
    private final Map<Integer, Part> parts = new TreeMap<>();
    private Map<UUID, Instant> lists = Map.of();
    private boolean changed;
    private volatile @Nullable Built built;

    Fleet(Twins twins, Profiles profiles, InstantSource clock) {
        this.twins = twins;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** @param told when those who have no hospital here told what they use */
    private record Part(List<NewestTwin> twins, Map<UUID, Instant> told, List<UUID> organisations, FleetIndex index) {}

    /** @param recount what was counted before is counted anew */
    private record Built(Instant asOf, Instant recount, List<Part> parts) {}

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
        hosted.removeAll(telling(organisations));
        hosted.retainAll(organisations);
        return hosted;
    }

    /** Those of some organisations that have no hospital here, and told what they use. */
    Set<UUID> telling(Set<UUID> organisations) {
        Set<UUID> telling = new HashSet<>();
        parts().forEach(part -> telling.addAll(part.told().keySet()));
        telling.retainAll(organisations);
        return telling;
    }

    /** What was counted before then no longer holds; the beginning of 1970 where all holds. */
    Instant recount() {
        Built last = built;
        return last == null ? Instant.EPOCH : last.recount();
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
     * @return whether something that was counted before is to be counted anew, or was not counted at all
     */
    synchronized boolean build() {
        Instant now = clock.instant();
        Map<Integer, List<NewestTwin>> wanted = new HashMap<>();
        Map<Integer, Map<UUID, Instant>> told = new HashMap<>();
        Map<UUID, Instant> telling = new HashMap<>(profiles.told());
        for (NewestTwin twin : twins.newest()) {
            // Whose hospital is here is counted by it alone, whatever else it told.
            telling.remove(twin.organisation());
            wanted.computeIfAbsent(number(twin.organisation()), none -> new ArrayList<>())
                    .add(twin);
        }
        telling.forEach((organisation, at) -> told.computeIfAbsent(number(organisation), none -> new HashMap<>())
                .put(organisation, at));
        Set<Integer> numbers = new HashSet<>(wanted.keySet());
        numbers.addAll(told.keySet());
        parts.keySet().retainAll(numbers);
        for (int number : numbers) {
            List<NewestTwin> some = wanted.getOrDefault(number, List.of());
            Map<UUID, Instant> others = told.getOrDefault(number, Map.of());
            Part before = parts.get(number);
            if (before == null || !before.twins().equals(some) || !before.told().equals(others)) {
                parts.put(number, part(some, others));
            }
        }
        Built before = built;
        changed |= !telling.equals(lists);
        lists = telling;
        boolean recounted =
                changed && (before == null || !before.recount().plus(RECOUNTED).isAfter(now));
        changed &= !recounted;
        built = new Built(
                now, recounted ? now : before == null ? Instant.EPOCH : before.recount(), List.copyOf(parts.values()));
        return recounted || before == null;
    }

    private static int number(UUID organisation) {
        return Math.floorMod(organisation.hashCode(), PARTS);
    }

    private List<Part> parts() {
        Built last = built;
        return last == null ? List.of() : last.parts();
    }

    private Part part(List<NewestTwin> some, Map<UUID, Instant> told) {
        Map<UUID, List<Asset>> inventories = new TreeMap<>();
        for (NewestTwin twin : some) {
            List<Asset> assets = assets(twin);
            if (!assets.isEmpty()) {
                inventories
                        .computeIfAbsent(twin.organisation(), none -> new ArrayList<>())
                        .addAll(assets);
            }
        }
        told.keySet().forEach(organisation -> inventories.put(organisation, products(organisation)));
        return new Part(
                List.copyOf(some),
                Map.copyOf(told),
                List.copyOf(inventories.keySet()),
                FleetIndex.of(List.copyOf(inventories.values()), vendors));
    }

    /** Products as things whose version nobody knows. */
    private List<Asset> products(UUID organisation) {
        return profiles.of(organisation).stream()
                .map(product -> Asset.builder("")
                        .kind(Asset.Kind.MEDICAL_DEVICE)
                        .zone("")
                        .vendor(product.maker())
                        .product(product.name())
                        .build())
                .toList();
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
