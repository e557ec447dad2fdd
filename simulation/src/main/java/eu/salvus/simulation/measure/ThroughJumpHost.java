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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Remote accesses end at a jump host. Where there is none, one is added in a zone of its own, from which only what the accesses carry
 * goes on, examined, to where they led; who comes in may sign in on it.
 *
 * @param selection the remote accesses
 */
record ThroughJumpHost(Selection<RemoteAccess> selection) implements Change {
    private static final String HOST = "jump-host";
    private static final String ZONE = "jump-zone";
    private static final int PATCH_DAYS = 14;
    private static final int YEARS = 5;

    private static final Property<RemoteAccess, String> JUMP_HOST =
            Property.of(RemoteAccess.class, "jumpHost", String.class);

    @Override
    public boolean structural() {
        return true;
    }

    @Override
    public boolean whole() {
        return false;
    }

    @Override
    public String about() {
        return selection.kind().word();
    }

    @Override
    public Twin apply(Twin twin, Reach reach) {
        Scene scene = new Scene(twin);
        String existing = twin.assets().stream()
                .filter(asset ->
                        Role.JUMP_HOST.equals(asset.role()) && !asset.id().equals(HOST))
                .map(Asset::id)
                .sorted()
                .findFirst()
                .orElse(null);
        List<RemoteAccess> accesses = new ArrayList<>(twin.remoteAccesses());
        List<RemoteAccess> moved = new ArrayList<>();
        for (int i = 0; i < accesses.size(); i++) {
            RemoteAccess access = accesses.get(i);
            if (!selection.includes(access, scene)) {
                continue;
            }
            reach.concerns(access.id());
            if (access.jumpHost() == null && reach.covers(access.id())) {
                accesses.set(i, JUMP_HOST.with().apply(access, existing == null ? HOST : existing));
                moved.add(access);
            }
        }
        if (moved.isEmpty()) {
            return twin;
        }
        TwinBuilder builder = twin.toBuilder();
        builder.remoteAccesses().clear();
        builder.remoteAccesses().addAll(accesses);
        if (existing == null) {
            build(builder, twin, scene, moved);
        }
        return builder.build();
    }

    private static void build(TwinBuilder builder, Twin twin, Scene scene, List<RemoteAccess> moved) {
        if (twin.assets().stream().noneMatch(asset -> asset.id().equals(HOST))) {
            builder.zones().add(new Zone(ZONE, null, null, Zone.Kind.PERIMETER, true, null));
            builder.assets().add(host(twin));
        }
        Map<String, Set<Protocol>> onward = new TreeMap<>();
        for (RemoteAccess access : moved) {
            for (String to : access.to()) {
                String zone = scene.zoneOf(to);
                onward.computeIfAbsent(zone == null ? to : zone, _ -> EnumSet.noneOf(Protocol.class))
                        .addAll(scene.protocols(access));
            }
            builder.accounts()
                    .replaceAll(account -> account.id().equals(access.account()) ? mayEnter(account) : account);
        }
        onward.forEach((zone, protocols) -> lead(builder, zone, protocols));
    }

    private static void lead(TwinBuilder builder, String zone, Set<Protocol> protocols) {
        String id = "flow-" + ZONE + "-" + zone;
        Set<Protocol> all = EnumSet.copyOf(protocols);
        builder.flows().stream().filter(flow -> flow.id().equals(id)).forEach(flow -> all.addAll(flow.protocols()));
        builder.flows().removeIf(flow -> flow.id().equals(id));
        builder.flows().add(new Flow(id, ZONE, zone, all, true));
    }

    private static Account mayEnter(Account account) {
        if (account.administers().contains(HOST)) {
            return account;
        }
        List<String> administers = new ArrayList<>(account.administers());
        administers.add(HOST);
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

    private static Asset host(Twin twin) {
        return Asset.builder(HOST)
                .kind(Asset.Kind.SERVER)
                .role(Role.JUMP_HOST)
                .zone(ZONE)
                .operatingSystem(new OperatingSystem(null, twin.asOf().plusYears(YEARS)))
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
