package eu.salvus.cli.twin;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The weak points that a twin states. What it leaves unknown is no weak point here: it is counted by {@link Unknowns}. */
final class WeakPoints {

    private final Twin twin;
    private final TwinIndex index;
    private final List<WeakPoint> found = new ArrayList<>();

    private WeakPoints(Twin twin) {
        this.twin = twin;
        this.index = TwinIndex.of(twin);
    }

    /** The weak points, the ones that open most doors first. */
    static List<WeakPoint> of(Twin twin) {
        WeakPoints points = new WeakPoints(twin);
        points.waysIn();
        points.waysOn();
        points.backups();
        return List.copyOf(points.found);
    }

    private void waysIn() {
        assets("weak.exposed", asset -> Boolean.TRUE.equals(asset.exposed()));
        add(
                "weak.remote-password",
                twin.remoteAccesses().stream()
                        .filter(access -> isOne(access.factors()))
                        .map(WeakPoints::name)
                        .toList());
        add(
                "weak.remote-always-on",
                twin.remoteAccesses().stream()
                        .filter(access -> access.supplier() != null && Boolean.TRUE.equals(access.alwaysOn()))
                        .map(WeakPoints::name)
                        .toList());
        assets("weak.usb", asset -> asset.controls().usb() == Controls.Usb.OPEN);
    }

    private void waysOn() {
        unsupported();
        assets(
                "weak.shared-administrator",
                asset -> Boolean.TRUE.equals(asset.controls().sharedLocalAdministrator()));
        assets("weak.domain-session", this::exposesTheDirectory);
        add(
                "weak.domain-password",
                twin.accounts().stream()
                        .filter(account -> account.tier() == Account.Tier.DOMAIN && isOne(account.factors()))
                        .map(account -> account.name() == null ? account.id() : account.name())
                        .toList());
        assets(
                "weak.no-protection",
                asset -> asset.controls().endpointProtection() == Controls.EndpointProtection.NONE);
        add(
                "weak.open-flow",
                twin.flows().stream()
                        .filter(flow -> flow.protocols().contains(Protocol.ANY))
                        .map(this::name)
                        .toList());
    }

    /** Copies that an intruder in the network can erase, when no other copy of the same thing is out of reach. */
    private void backups() {
        List<String> reachable = new ArrayList<>();
        for (BackupCopy copy : twin.backupCopies()) {
            boolean within = Boolean.FALSE.equals(copy.offline()) && Boolean.FALSE.equals(copy.immutable());
            boolean spared = twin.backupCopies().stream()
                    .anyMatch(other -> outOfReach(other) && other.of().containsAll(copy.of()));
            if (within && !spared) {
                reachable.add(copy.name() == null ? copy.id() : copy.name());
            }
        }
        add("weak.backup-in-reach", reachable);
    }

    static boolean outOfReach(BackupCopy copy) {
        return Boolean.TRUE.equals(copy.offline()) || Boolean.TRUE.equals(copy.immutable());
    }

    /** Systems are named by sort, the most numerous first. */
    private void unsupported() {
        Map<String, Integer> bySystem = new TreeMap<>();
        int count = 0;
        for (Asset asset : twin.assets()) {
            if (unsupported(asset, twin)) {
                String name = asset.operatingSystem().name();
                bySystem.merge(name == null ? "?" : name, 1, Integer::sum);
                count++;
            }
        }
        List<String> names = bySystem.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(system -> system.getKey() + " (" + system.getValue() + ")")
                .toList();
        if (count > 0) {
            found.add(new WeakPoint("weak.unsupported", count, names));
        }
    }

    static boolean unsupported(Asset asset, Twin twin) {
        return asset.operatingSystem().supportEnds() != null
                && asset.operatingSystem().supportEnds().isBefore(twin.asOf());
    }

    /** A directory administrator is signed in, or has a secret stored, where others work too. */
    private boolean exposesTheDirectory(Asset asset) {
        if (Role.DOMAIN_CONTROLLER.equals(asset.role()) || Role.ADMINISTRATION_WORKSTATION.equals(asset.role())) {
            return false;
        }
        Predicate<String> isDomain = id -> {
            Account account = index.account(id);
            return account != null && account.tier() == Account.Tier.DOMAIN;
        };
        return asset.holds().sessions().stream().anyMatch(isDomain)
                || asset.holds().credentials().stream().anyMatch(isDomain);
    }

    private void assets(String key, Predicate<Asset> weak) {
        add(
                key,
                twin.assets().stream()
                        .filter(weak)
                        .map(asset -> asset.name() == null ? asset.id() : asset.name())
                        .toList());
    }

    private void add(String key, List<String> names) {
        if (!names.isEmpty()) {
            found.add(new WeakPoint(key, names.size(), names));
        }
    }

    private String name(Flow flow) {
        return zone(flow.from()) + " → " + zone(flow.to());
    }

    private String zone(String id) {
        Zone zone = index.zone(id);
        return zone == null || zone.name() == null ? id : zone.name();
    }

    private static String name(RemoteAccess access) {
        return access.name() == null ? access.id() : access.name();
    }

    private static boolean isOne(@Nullable Integer factors) {
        return factors != null && factors == 1;
    }
}
