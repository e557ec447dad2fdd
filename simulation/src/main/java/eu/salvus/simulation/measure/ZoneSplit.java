package eu.salvus.simulation.measure;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Dependency;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.Zone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that goes with a split zone: the new one gets the flows of the old one as far as its protocols pass, and flows to and from
 * it; who administers, reaches or counts what stands in the old zone does so in the new one too.
 */
final class ZoneSplit {
    private final Twin twin;
    private final Separate separate;
    private final Set<String> flowIds = new HashSet<>();

    ZoneSplit(Twin twin, Separate separate) {
        this.twin = twin;
        this.separate = separate;
        twin.flows().forEach(flow -> flowIds.add(flow.id()));
    }

    /** The twin with the assets in their new zones. */
    Twin after(List<Asset> assets, Set<String> left) {
        TwinBuilder builder = twin.toBuilder();
        builder.assets().clear();
        builder.assets().addAll(assets);
        Set<String> known = new HashSet<>();
        twin.zones().forEach(zone -> known.add(zone.id()));
        for (Zone zone : twin.zones()) {
            if (left.contains(zone.id()) && known.add(separate.name(zone.id()))) {
                builder.zones().add(beside(zone));
            }
        }
        addFlows(builder, left);
        builder.accounts().replaceAll(account -> account(account, left));
        builder.remoteAccesses().replaceAll(access -> access(access, left));
        builder.clinicalServices().replaceAll(service -> service(service, left));
        return builder.build();
    }

    private Zone beside(Zone zone) {
        Zone.Kind kind = separate.kind() == null ? zone.kind() : separate.kind();
        return new Zone(separate.name(zone.id()), null, zone.site(), kind, false, zone.networkDetection());
    }

    private void addFlows(TwinBuilder builder, Set<String> left) {
        for (Flow flow : twin.flows()) {
            if (left.contains(flow.from())) {
                add(builder, flow.id() + "-from-" + separate.suffix(), separate.name(flow.from()), flow.to(), flow);
            }
            if (left.contains(flow.to())) {
                add(builder, flow.id() + "-to-" + separate.suffix(), flow.from(), separate.name(flow.to()), flow);
            }
        }
        for (String zone : left) {
            String beside = separate.name(zone);
            add(builder, "flow-" + zone + "-to-" + separate.suffix(), zone, beside, null);
            add(builder, "flow-" + zone + "-from-" + separate.suffix(), beside, zone, null);
        }
    }

    private void add(TwinBuilder builder, String id, String from, String to, @Nullable Flow like) {
        Set<Protocol> protocols = EnumSet.noneOf(Protocol.class);
        protocols.addAll(separate.keeps());
        if (like != null && !like.protocols().contains(Protocol.ANY)) {
            protocols.retainAll(like.protocols());
        }
        if (!protocols.isEmpty() && flowIds.add(id)) {
            Boolean inspected = separate.inspected() ? Boolean.TRUE : like == null ? null : like.inspected();
            builder.flows().add(new Flow(id, from, to, protocols, inspected));
        }
    }

    private Account account(Account account, Set<String> left) {
        return new Account(
                account.id(),
                account.name(),
                account.tier(),
                account.factors(),
                account.people(),
                both(account.administers(), left),
                account.mailbox(),
                account.trained());
    }

    private RemoteAccess access(RemoteAccess access, Set<String> left) {
        return new RemoteAccess(
                access.id(),
                access.name(),
                access.supplier(),
                both(access.to(), left),
                access.account(),
                access.alwaysOn(),
                access.factors(),
                access.jumpHost(),
                access.protocols());
    }

    private ClinicalService service(ClinicalService service, Set<String> left) {
        List<Dependency> dependencies = service.dependencies().stream()
                .map(dependency -> dependency instanceof Dependency.Assets of
                        ? new Dependency.Assets(of.assets(), both(of.zones(), left), of.roles(), of.keeps())
                        : dependency)
                .toList();
        return CareParts.DEPENDENCIES.with().apply(service, dependencies);
    }

    /** The ids, with that of the new zone after each zone that was split. */
    private List<String> both(List<String> ids, Set<String> left) {
        Set<String> both = new LinkedHashSet<>();
        for (String id : ids) {
            both.add(id);
            if (left.contains(id)) {
                both.add(separate.name(id));
            }
        }
        return new ArrayList<>(both);
    }
}
