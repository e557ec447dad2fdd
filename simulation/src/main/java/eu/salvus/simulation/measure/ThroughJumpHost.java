package eu.salvus.simulation.measure;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Flow;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Remote accesses end at a jump host. Where there is none, one is added in a zone of its own. From the jump host's zone what the accesses
 * carry goes on, examined, to where they led, as far as it does not yet; who comes in may sign in on it.
 *
 * @param selection the remote accesses
 */
record ThroughJumpHost(Selection<RemoteAccess> selection) implements Selected {
    private static final String HOST = "jump-host";
    private static final String ZONE = "jump-zone";
    private static final int PATCH_DAYS = 14;
    private static final int YEARS = 5;

    private static final Property<RemoteAccess, String> JUMP_HOST =
            Property.of(RemoteAccess.class, "jumpHost", String.class);

    @Override
    public Twin apply(Twin twin, Reach reach) {
        Scene scene = new Scene(twin);
        List<RemoteAccess> moved = new ArrayList<>();
        for (RemoteAccess access : twin.remoteAccesses()) {
            if (!selection.includes(access, scene)) {
                continue;
            }
            reach.concerns(access.id());
            if (access.jumpHost() == null && reach.covers(access.id())) {
                moved.add(access);
            }
        }
        if (moved.isEmpty()) {
            return twin;
        }
        TwinBuilder builder = twin.toBuilder();
        FreeIds ids = new FreeIds(twin);
        Asset host = host(builder, twin.asOf(), ids);
        builder.remoteAccesses()
                .replaceAll(access -> moved.contains(access) ? JUMP_HOST.with().apply(access, host.id()) : access);
        Set<String> accounts = moved.stream().map(RemoteAccess::account).collect(Collectors.toSet());
        builder.accounts().replaceAll(account -> accounts.contains(account.id()) ? mayEnter(account, host) : account);
        leadOn(builder, host.zone(), onward(moved, scene), ids);
        return builder.build();
    }

    /** The first jump host by id, or a new one. */
    private static Asset host(TwinBuilder builder, LocalDate asOf, FreeIds ids) {
        return builder.assets().stream()
                .filter(asset -> Role.JUMP_HOST.equals(asset.role()))
                .min(Comparator.comparing(Asset::id))
                .orElseGet(() -> {
                    String zone = ids.take(ZONE);
                    Asset host = host(ids.take(HOST), zone, asOf);
                    builder.zones().add(new Zone(zone, null, null, Zone.Kind.PERIMETER, true, null));
                    builder.assets().add(host);
                    return host;
                });
    }

    /** What goes on to each zone. */
    private static Map<String, Set<Protocol>> onward(List<RemoteAccess> moved, Scene scene) {
        Map<String, Set<Protocol>> onward = new TreeMap<>();
        for (RemoteAccess access : moved) {
            for (String to : access.to()) {
                String zone = scene.zoneOf(to);
                onward.computeIfAbsent(zone == null ? to : zone, _ -> EnumSet.noneOf(Protocol.class))
                        .addAll(scene.protocols(access));
            }
        }
        return onward;
    }

    private static void leadOn(TwinBuilder builder, String from, Map<String, Set<Protocol>> onward, FreeIds ids) {
        onward.remove(from);
        onward.forEach((to, protocols) -> {
            Set<Protocol> missing = EnumSet.copyOf(protocols);
            for (Flow flow : builder.flows()) {
                if (flow.from().equals(from) && flow.to().equals(to)) {
                    missing.removeAll(flow.protocols().contains(Protocol.ANY) ? protocols : flow.protocols());
                }
            }
            if (!missing.isEmpty()) {
                builder.flows().add(new Flow(ids.take("flow-" + from + "-" + to), from, to, missing, true));
            }
        });
    }

    private static Account mayEnter(Account account, Asset host) {
        if (account.administers().contains(host.id())) {
            return account;
        }
        List<String> administers = new ArrayList<>(account.administers());
        administers.add(host.id());
        return new Account(
                account.id(),
                account.name(),
                account.tier(),
                account.factors(),
                account.people(),
                administers,
                account.mailbox(),
                account.trained());
    }

    private static Asset host(String id, String zone, LocalDate asOf) {
        return Asset.builder(id)
                .kind(Asset.Kind.SERVER)
                .role(Role.JUMP_HOST)
                .zone(zone)
                .operatingSystem(new OperatingSystem(null, asOf.plusYears(YEARS)))
                .exposed(false)
                .services(EnumSet.of(Protocol.RDP, Protocol.SSH))
                .controls(new Controls(
                        Controls.EndpointProtection.EDR,
                        PATCH_DAYS,
                        Controls.Usb.BLOCKED,
                        true,
                        false,
                        Controls.Logging.CENTRAL))
                .build();
    }
}
