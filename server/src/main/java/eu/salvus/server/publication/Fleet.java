package eu.salvus.server.publication;

import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.twin.StoredTwin;
import eu.salvus.server.twin.TwinChanged;
import eu.salvus.server.twin.Twins;
import eu.salvus.twin.Asset;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.match.FleetIndex;
import eu.salvus.warning.match.FleetVerdict;
import eu.salvus.warning.match.Outcome;
import eu.salvus.warning.product.Vendors;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The inventories of organisations whose hospitals are on this instance, in one index: how many of them an advisory may concern. A twin is
 * read again only once it has changed.
 */
@Service
@AtTheCentre
class Fleet {

    private final Twins twins;
    private final Vendors vendors = Vendors.builtIn();
    private final AtomicLong changes = new AtomicLong();
    private final Map<UUID, Known> known = new HashMap<>();
    private @Nullable Built built;

    Fleet(Twins twins) {
        this.twins = twins;
    }

    private record Known(int version, List<Asset> assets) {}

    private record Built(long changes, Set<UUID> asked, List<UUID> organisations, FleetIndex index) {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void changed(TwinChanged changed) {
        changes.incrementAndGet();
    }

    /** Those of some organisations that have a hospital here. */
    synchronized Set<UUID> hosted(Set<UUID> organisations) {
        return new HashSet<>(built(organisations).organisations());
    }

    /** Those of some organisations that have something an advisory concerns, or may concern. */
    synchronized Set<UUID> concerned(Set<UUID> organisations, Advisory advisory) {
        Built all = built(organisations);
        FleetVerdict verdict = all.index().match(advisory);
        BitSet found = verdict.organisations(Outcome.AFFECTED);
        found.or(verdict.organisations(Outcome.TO_CHECK));
        Set<UUID> concerned = new HashSet<>();
        found.stream().forEach(number -> concerned.add(all.organisations().get(number)));
        return concerned;
    }

    private Built built(Set<UUID> organisations) {
        long now = changes.get();
        if (built != null && built.changes() == now && built.asked().equals(organisations)) {
            return built;
        }
        List<UUID> hosts = new ArrayList<>();
        List<List<Asset>> inventories = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (UUID organisation : new TreeSet<>(organisations)) {
            List<Asset> assets = new ArrayList<>();
            for (StoredTwin twin : twins.all(organisation)) {
                seen.add(twin.id());
                assets.addAll(assets(organisation, twin));
            }
            if (!assets.isEmpty()) {
                hosts.add(organisation);
                inventories.add(assets);
            }
        }
        known.keySet().retainAll(seen);
        built = new Built(now, Set.copyOf(organisations), List.copyOf(hosts), FleetIndex.of(inventories, vendors));
        return built;
    }

    private List<Asset> assets(UUID organisation, StoredTwin twin) {
        Known before = known.get(twin.id());
        if (before == null || before.version() != twin.version()) {
            before = new Known(
                    twin.version(),
                    List.copyOf(
                            twins.twin(organisation, twin.id(), twin.version()).assets()));
            known.put(twin.id(), before);
        }
        return before.assets();
    }
}
