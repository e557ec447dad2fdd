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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that goes with a split zone: the new one gets the flows of the old one as far as its protocols pass, and flows to and from
 * it; who administers, reaches or counts what stands in the old zone does so in the new one too.
 */
final class ZoneSplit {
    private final Twin twin;
    private final Separate separate;
    private final FreeIds ids;
    /** The zone beside each that is left, by their ids. */
    private final Map<String, String> beside = new LinkedHashMap<>();

    ZoneSplit(Twin twin, Separate separate, Set<String> left) {
        this.twin = twin;
        this.separate = separate;
        ids = new FreeIds(twin);
        twin.zones().stream()
                .filter(zone -> left.contains(zone.id()))
                .forEach(zone -> beside.put(zone.id(), beside(zone)));
    }

    /** The zone that lies beside one already, or the id of a new one. */
    private String beside(Zone zone) {
        String wanted = zone.id() + "-" + separate.suffix();
        return twin.zones().stream()
                .filter(other -> FreeIds.mayBe(other.id(), wanted) && other.kind() == kind(zone))
                .map(Zone::id)
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseGet(() -> ids.take(wanted));
    }

    private Zone.Kind kind(Zone left) {
        return separate.kind() == null ? left.kind() : separate.kind();
    }

    /** The twin with these assets in their new zones. */
    Twin after(Set<String> moved) {
        TwinBuilder builder = twin.toBuilder();
        builder.assets().replaceAll(asset -> moved.contains(asset.id()) ? moved(asset) : asset);
        Set<String> known = twin.zones().stream().map(Zone::id).collect(Collectors.toSet());
        for (Zone zone : twin.zones()) {
            String id = beside.get(zone.id());
            if (id != null && known.add(id)) {
                builder.zones().add(new Zone(id, null, zone.site(), kind(zone), false, zone.networkDetection()));
            }
        }
        addFlows(builder);
        builder.accounts().replaceAll(this::account);
        builder.remoteAccesses().replaceAll(this::access);
        builder.clinicalServices().replaceAll(this::service);
        return builder.build();
    }

    private Asset moved(Asset asset) {
        return asset.toBuilder()
                .zone(beside.getOrDefault(asset.zone(), asset.zone()))
                .build();
    }

    private void addFlows(TwinBuilder builder) {
        for (Flow flow : twin.flows()) {
            String from = beside.get(flow.from());
            if (from != null) {
                add(builder, flow.id() + "-from-" + separate.suffix(), from, flow.to(), flow);
            }
            String to = beside.get(flow.to());
            if (to != null) {
                add(builder, flow.id() + "-to-" + separate.suffix(), flow.from(), to, flow);
            }
        }
        beside.forEach((zone, apart) -> {
            add(builder, "flow-" + zone + "-to-" + separate.suffix(), zone, apart, null);
            add(builder, "flow-" + zone + "-from-" + separate.suffix(), apart, zone, null);
        });
    }

    private void add(TwinBuilder builder, String id, String from, String to, @Nullable Flow like) {
        Set<Protocol> protocols = EnumSet.noneOf(Protocol.class);
        protocols.addAll(separate.keeps());
        if (like != null && !like.protocols().contains(Protocol.ANY)) {
            protocols.retainAll(like.protocols());
        }
        boolean there = builder.flows().stream()
                .anyMatch(flow -> FreeIds.mayBe(flow.id(), id)
                        && flow.from().equals(from)
                        && flow.to().equals(to));
        if (!protocols.isEmpty() && !there && !from.equals(to)) {
            Boolean inspected = separate.inspected() ? Boolean.TRUE : like == null ? null : like.inspected();
            builder.flows().add(new Flow(ids.take(id), from, to, protocols, inspected));
        }
    }

    private Account account(Account account) {
        return new Account(
                account.id(),
                account.name(),
                account.tier(),
                account.factors(),
                account.people(),
                both(account.administers()),
                account.mailbox(),
                account.trained());
    }

    private RemoteAccess access(RemoteAccess access) {
        return new RemoteAccess(
                access.id(),
                access.name(),
                access.supplier(),
                both(access.to()),
                access.account(),
                access.alwaysOn(),
                access.factors(),
                access.jumpHost(),
                access.protocols());
    }

    private ClinicalService service(ClinicalService service) {
        List<Dependency> dependencies = service.dependencies().stream()
                .map(dependency -> dependency instanceof Dependency.Assets of
                        ? new Dependency.Assets(of.assets(), both(of.zones()), of.roles(), of.keeps())
                        : dependency)
                .toList();
        return CareParts.DEPENDENCIES.with().apply(service, dependencies);
    }

    /** The ids, with that of the new zone after each zone that was split. */
    private List<String> both(List<String> parts) {
        Set<String> both = new LinkedHashSet<>();
        for (String part : parts) {
            both.add(part);
            String apart = beside.get(part);
            if (apart != null) {
                both.add(apart);
            }
        }
        return new ArrayList<>(both);
    }
}
