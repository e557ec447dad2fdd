package eu.salvus.simulation.measure;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Words;
import eu.salvus.twin.Zone;
import eu.salvus.twin.assumption.Assumption;
import eu.salvus.twin.assumption.Assumptions;
import eu.salvus.twin.assumption.Subject;
import eu.salvus.twin.yaml.AssumptionReader;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of the whole twin must be known to select and to improve one of its parts. */
final class Scene {
    private static final String NONE = "none";
    private static final double LIKELY = 0.5;

    private final Twin twin;
    private final Map<String, Zone.Kind> zones = new HashMap<>();
    private final Map<String, Account.Tier> tiers = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, DigitalService.Kind> services = new HashMap<>();
    private final Set<String> stores = new HashSet<>();
    private @Nullable Assumptions assumptions;

    Scene(Twin twin) {
        this.twin = twin;
        twin.zones().forEach(zone -> zones.put(zone.id(), zone.kind()));
        twin.accounts().forEach(account -> tiers.put(account.id(), account.tier()));
        twin.assets().forEach(asset -> places.put(asset.id(), asset.zone()));
        twin.digitalServices().forEach(service -> services.put(service.id(), service.kind()));
        twin.datasets().stream().map(Dataset::on).forEach(stores::addAll);
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

    /** Whether a zone has this id. */
    boolean isZone(String id) {
        return zones.containsKey(id);
    }

    /** The id of the zone that an asset stands in, or null when there is no such asset. */
    @Nullable
    String zoneOf(String asset) {
        return places.get(asset);
    }

    /** The kind of a digital service, or null when there is no such service. */
    DigitalService.@Nullable Kind serviceKind(String service) {
        return services.get(service);
    }

    /** What an asset listens on: as stated, else what is more likely than not. */
    Set<Protocol> protocols(Asset asset) {
        Set<Protocol> stated = asset.services();
        return stated == null ? likely(Subject.of(asset, zone(asset.zone())), "services") : stated;
    }

    /** What a remote access carries: as stated, else what is more likely than not. */
    Set<Protocol> protocols(RemoteAccess access) {
        Set<Protocol> stated = access.protocols();
        return stated == null ? likely(Subject.of(access), "protocols") : stated;
    }

    private @Nullable Zone zone(String id) {
        return twin.zones().stream()
                .filter(zone -> zone.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Set<Protocol> likely(Subject subject, String property) {
        if (assumptions == null) {
            assumptions = AssumptionReader.load(twin.archetype());
        }
        Set<Protocol> protocols = EnumSet.noneOf(Protocol.class);
        if (assumptions.of(subject, property) instanceof Assumption.Each each) {
            for (Protocol protocol : Protocol.values()) {
                if (each.chances().getOrDefault(Words.of(protocol), 0.0) >= LIKELY) {
                    protocols.add(protocol);
                }
            }
        }
        return protocols;
    }

    /** Whether a digital service requires this flow or remote access. */
    boolean isRequired(String id) {
        return twin.digitalServices().stream()
                .flatMap(service -> service.requires().stream())
                .anyMatch(requirement -> switch (requirement) {
                    case Requirement.Flows flows -> flows.of().contains(id);
                    case Requirement.Remote remote -> remote.remoteAccess().equals(id);
                    default -> false;
                });
    }

    /** Whether any asset has this role. */
    boolean hasRole(String role) {
        return twin.assets().stream().anyMatch(asset -> role.equals(asset.role()));
    }

    /** Whether an asset stores records about people. */
    boolean stores(String asset) {
        return stores.contains(asset);
    }
}
