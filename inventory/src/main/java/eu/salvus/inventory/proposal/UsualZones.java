package eu.salvus.inventory.proposal;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where assets of a sort stand: where the twin's own do, else in a zone made for them. */
final class UsualZones {
    private final Map<String, Zone.Kind> kinds = new HashMap<>();
    private final List<Zone> zones;
    private final Map<String, Votes> bySort = new HashMap<>();
    private final Map<Asset.Kind, Votes> byKind = new HashMap<>();

    UsualZones(Twin twin) {
        zones = twin.zones();
        zones.forEach(zone -> kinds.put(zone.id(), zone.kind()));
        for (Asset asset : twin.assets()) {
            byKind.computeIfAbsent(asset.kind(), _ -> new Votes()).add(asset.zone());
            bySort.computeIfAbsent(sort(asset.kind(), asset.role()), _ -> new Votes())
                    .add(asset.zone());
        }
    }

    private static String sort(Asset.Kind kind, @Nullable String role) {
        return kind + " " + role;
    }

    /** The zone for what a device is taken for; null when the twin has no zone at all. */
    @Nullable
    String of(Classification device) {
        String placed = byPlace(device);
        if (placed != null) {
            return placed;
        }
        Votes sort = device.role() == null ? null : bySort.get(sort(device.kind(), device.role()));
        if (sort != null) {
            return sort.winner();
        }
        for (Zone.Kind kind : madeFor(device)) {
            String zone = ofKind(kind);
            if (zone != null) {
                return zone;
            }
        }
        Votes kind = byKind.get(device.kind());
        return kind != null
                ? kind.winner()
                : zones.isEmpty() ? null : zones.getFirst().id();
    }

    /** The zone that words of its name or place stand for; null when they say nothing of its zone. */
    @Nullable
    String byPlace(Classification device) {
        return device.place() != null && movesAbout(device) ? ofKind(device.place()) : null;
    }

    /** What stands where people work, so that words of places say something of its zone. */
    private static boolean movesAbout(Classification device) {
        return device.kind() == Asset.Kind.WORKSTATION
                || device.kind() == Asset.Kind.MOBILE
                || Role.PRINTER.equals(device.role());
    }

    private static List<Zone.Kind> madeFor(Classification device) {
        if (Role.BACKUP_SERVER.equals(device.role())) {
            return List.of(Zone.Kind.BACKUP, Zone.Kind.SERVERS);
        }
        return switch (device.kind()) {
            case MEDICAL_DEVICE -> List.of(Zone.Kind.MEDICAL_DEVICES, Zone.Kind.CLINICAL);
            case SERVER -> List.of(Zone.Kind.SERVERS);
            case NETWORK_DEVICE -> List.of(Zone.Kind.MANAGEMENT, Zone.Kind.SERVERS);
            case BUILDING_SYSTEM -> List.of(Zone.Kind.BUILDING, Zone.Kind.ADMINISTRATION);
            case WORKSTATION, MOBILE -> List.of();
        };
    }

    private @Nullable String ofKind(Zone.Kind kind) {
        for (Zone zone : zones) {
            if (kinds.get(zone.id()) == kind) {
                return zone.id();
            }
        }
        return null;
    }
}
