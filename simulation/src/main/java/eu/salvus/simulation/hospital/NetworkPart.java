package eu.salvus.simulation.hospital;

import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Flow;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.RemoteAccess;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Zone;
import eu.salvus.twin.assumption.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Zones, flows and remote accesses. */
final class NetworkPart {
    private static final Subject STAFF = new Subject("remote-access", "staff", null, null);

    private final Twin twin;
    private final Draft draft;
    private final Judgement judgement;
    private final Surroundings surroundings;
    private final int campaign;
    private final int internet;

    NetworkPart(Twin twin, Draft draft, Judgement judgement) {
        this.twin = twin;
        this.draft = draft;
        this.judgement = judgement;
        surroundings = judgement.surroundings();
        campaign = draft.index(HospitalIds.CAMPAIGN);
        internet = draft.index(HospitalIds.INTERNET);
    }

    void zones() {
        for (Zone zone : twin.zones()) {
            draft.link(campaign, "zones", draft.asset(zone.id(), "Zone"));
        }
    }

    void flows() {
        for (Flow flow : twin.flows()) {
            int index = draft.asset(flow.id(), "Flow");
            draft.link(index, "from", draft.index(flow.from()));
            open(index, flow.protocols(), draft.index(flow.to()));
            draft.defence(index, "inspected", inspected(flow));
        }
    }

    private void open(int way, Set<Protocol> protocols, int zone) {
        for (ProtocolFamily family : ProtocolFamily.values()) {
            if (family.in(protocols)) {
                draft.link(way, family.zoneRole, zone);
            }
        }
    }

    private Assumed inspected(Flow flow) {
        Boolean stated = flow.inspected();
        Subject subject = Subject.of(flow);
        Span yes = stated == null ? judgement.facts().yes(subject, "inspected") : Span.of(stated ? 1 : 0);
        Span stops = yes.choose(judgement.figures().span("inspection-stops"), Span.ZERO);
        return judgement.groups().of(subject, "inspected", stops, stated == null);
    }

    /** Remote accesses; machines must be there already. */
    void remoteAccesses() {
        List<Integer> gateways = gateways();
        for (RemoteAccess access : twin.remoteAccesses()) {
            int index = remoteAccess(access.id());
            lead(index, access);
            draft.link(index, "account", access.account() == null ? -1 : draft.index(access.account()));
            if (access.supplier() == null) {
                gateways.forEach(gateway -> draft.link(index, "gateways", gateway));
            } else {
                draft.link(index, "supplier", draft.index(access.supplier()));
            }
            Subject subject = Subject.of(access);
            Integer factors = access.factors();
            Span enough = judgement.secondFactor(subject, factors);
            draft.defence(index, "secondFactor", judgement.groups().of(subject, "factors", enough, factors == null));
            draft.defence(index, "onDemand", onDemand(access, subject));
        }
    }

    /** A machine that the Internet reaches and that lets people sign in is a remote access of its own. */
    void exposedSignIn(String asset, int machine) {
        int index = remoteAccess(HospitalIds.exposedSignIn(asset));
        draft.link(index, "machines", machine);
        Span enough = judgement.secondFactor(STAFF, null);
        draft.defence(index, "secondFactor", judgement.groups().of(STAFF, "factors", enough, true));
    }

    private int remoteAccess(String id) {
        int index = draft.asset(id, "RemoteAccess");
        draft.link(index, "internet", internet);
        draft.link(index, "campaign", campaign);
        return index;
    }

    private List<Integer> gateways() {
        List<Integer> gateways = new ArrayList<>();
        twin.assets().stream()
                .filter(asset -> Role.VPN_GATEWAY.equals(asset.role()))
                .forEach(asset -> gateways.add(draft.index(asset.id())));
        return gateways;
    }

    private void lead(int index, RemoteAccess access) {
        if (access.jumpHost() != null) {
            draft.link(index, "machines", draft.index(access.jumpHost()));
            return;
        }
        Set<Protocol> protocols = ProtocolFamily.carried(access, judgement);
        for (String to : access.to()) {
            if (surroundings.zone(to) == null) {
                draft.link(index, "machines", draft.index(to));
            } else {
                open(index, protocols, draft.index(to));
            }
        }
    }

    private Assumed onDemand(RemoteAccess access, Subject subject) {
        Boolean always = access.alwaysOn();
        Span open = always == null ? judgement.facts().yes(subject, "alwaysOn") : Span.of(always ? 1 : 0);
        Span closed = open.complement().choose(judgement.figures().span("on-demand-closed"), Span.ZERO);
        return judgement.groups().of(subject, "alwaysOn", closed, always == null);
    }
}
