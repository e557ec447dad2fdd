package eu.salvus.simulation.measure;

import eu.salvus.twin.Account;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Words;
import eu.salvus.twin.Zone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of the whole twin must be known to select and to improve one of its parts. */
final class Scene {
    private static final String NONE = "none";

    private final Twin twin;
    private final Map<String, Zone.Kind> zones = new HashMap<>();
    private final Map<String, Account.Tier> tiers = new HashMap<>();
    private final Set<String> stores = new HashSet<>();

    Scene(Twin twin) {
        this.twin = twin;
        twin.zones().forEach(zone -> zones.put(zone.id(), zone.kind()));
        twin.accounts().forEach(account -> tiers.put(account.id(), account.tier()));
        twin.datasets().stream().map(Dataset::on).forEach(stores::addAll);
    }

    Twin twin() {
        return twin;
    }

    LocalDate asOf() {
        return twin.asOf();
    }

    /** The word of the kind of a zone, {@code none} when there is no such zone. */
    String zoneKind(@Nullable String zone) {
        Zone.Kind kind = zone == null ? null : zones.get(zone);
        return kind == null ? NONE : Words.of(kind);
    }

    /** The word of the tier of an account, {@code none} when there is no such account. */
    String tier(@Nullable String account) {
        Account.Tier tier = account == null ? null : tiers.get(account);
        return tier == null ? NONE : Words.of(tier);
    }

    /** Whether an asset stores records about people. */
    boolean stores(String asset) {
        return stores.contains(asset);
    }
}
