package eu.salvus.simulation.hospital;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Protocol;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.assumption.Subject;
import java.util.Set;

/** Machines, what they listen on, what is kept on them. */
final class MachinesPart {
    private static final Set<String> AUTHORITIES = Set.of(Role.DOMAIN_CONTROLLER, Role.MANAGEMENT_SERVER);
    private static final Set<String> NETWORK_ROLES = Set.of(Role.VPN_GATEWAY, Role.FIREWALL, Role.NETWORK_SWITCH);

    private static final String SHARED = "controls.sharedLocalAdministrator";

    private final Twin twin;
    private final Draft draft;
    private final Judgement judgement;
    private final Surroundings surroundings;
    private final MachineChances chances;
    private final NetworkPart network;
    private final int campaign;
    private final int internet;
    private final int directory;

    MachinesPart(Twin twin, Draft draft, Judgement judgement, NetworkPart network) {
        this.twin = twin;
        this.draft = draft;
        this.judgement = judgement;
        surroundings = judgement.surroundings();
        this.network = network;
        chances = new MachineChances(judgement, twin.asOf());
        campaign = draft.index(HospitalIds.CAMPAIGN);
        internet = draft.index(HospitalIds.INTERNET);
        directory = draft.index(HospitalIds.DIRECTORY);
    }

    void machines() {
        for (Asset asset : twin.assets()) {
            machine(asset);
        }
        for (Asset asset : twin.assets()) {
            String host = asset.hostedOn();
            if (host != null) {
                draft.link(draft.index(asset.id()), "host", draft.index(host));
            }
        }
    }

    private void machine(Asset asset) {
        String type = type(asset);
        int index = draft.asset(asset.id(), type);
        draft.link(campaign, "machines", index);
        place(asset, index);
        draft.defence(index, "patched", chances.patched(asset));
        draft.defence(index, "protected", chances.protectedFrom(asset));
        if (type.equals("Workstation") || type.equals("MedicalDevice")) {
            attended(asset, index);
        }
        if (type.equals("Workstation") && surroundings.readsMail(asset)) {
            draft.link(internet, "readers", index);
            draft.defence(index, "lureIgnored", chances.lureIgnored(asset));
        }
        trust(asset, index, type);
        asset.holds().sessions().forEach(account -> draft.link(index, "accountsSignedIn", draft.index(account)));
        asset.holds().credentials().forEach(account -> draft.link(index, "accountsStored", draft.index(account)));
        if (Role.FIREWALL.equals(asset.role())) {
            draft.link(internet, "firewalls", index);
        } else if (Role.TELEPHONE_EXCHANGE.equals(asset.role())) {
            draft.link(campaign, "exchanges", index);
        }
        if (isExposed(asset)) {
            draft.link(internet, "exposed", index);
            if (ProtocolFamily.SIGN_IN.in(ProtocolFamily.services(asset, judgement))) {
                network.exposedSignIn(asset.id(), index);
            }
        }
    }

    private void place(Asset asset, int index) {
        int zone = draft.index(asset.zone());
        draft.link(zone, "machines", index);
        Set<Protocol> services = ProtocolFamily.services(asset, judgement);
        for (ProtocolFamily family : ProtocolFamily.values()) {
            if (family.in(services)) {
                draft.link(zone, family.machineRole, index);
            }
        }
    }

    private void attended(Asset asset, int index) {
        if (surroundings.isAttended(asset)) {
            draft.link(campaign, asset.kind() == Asset.Kind.WORKSTATION ? "stickWorkstations" : "stickDevices", index);
            draft.defence(index, "mediaBlocked", chances.mediaBlocked(asset));
        }
    }

    private void trust(Asset asset, int index, String type) {
        if (surroundings.isMember(asset)) {
            draft.link(directory, "members", index);
            if (!type.equals("Hypervisor")) {
                draft.link(directory, "guarded", index);
            }
        }
        if (asset.role() != null && AUTHORITIES.contains(asset.role())) {
            draft.link(directory, "authorities", index);
        }
        boolean computer = !MachineChances.isDevice(asset.kind());
        Boolean shared = asset.controls().sharedLocalAdministrator();
        if (shared == null ? computer : shared) {
            draft.link(password(asset, shared == null), "machines", index);
        }
    }

    /** One password per zone for machines that are known to share it, and one for those that may: the latter is a range. */
    private int password(Asset asset, boolean perhaps) {
        String zone = asset.zone();
        String id = perhaps ? HospitalIds.perhapsSharedPassword(zone) : HospitalIds.sharedPassword(zone);
        int known = draft.index(id);
        if (known >= 0) {
            return known;
        }
        int index = draft.asset(id, "SharedPassword");
        if (perhaps) {
            Subject subject = surroundings.subject(asset);
            Span shared = judgement.facts().yes(subject, SHARED);
            draft.defence(index, "distinct", judgement.groups().of(subject, SHARED, shared.complement(), true));
        }
        return index;
    }

    private boolean isExposed(Asset asset) {
        Boolean stated = asset.exposed();
        return stated == null ? judgement.facts().likely(surroundings.subject(asset), "exposed") : stated;
    }

    static String type(Asset asset) {
        String role = asset.role();
        if (Role.HYPERVISOR.equals(role)) {
            return "Hypervisor";
        }
        if (role != null && NETWORK_ROLES.contains(role)) {
            return "NetworkDevice";
        }
        if (role != null && AUTHORITIES.contains(role)) {
            return "Server";
        }
        return switch (asset.kind()) {
            case WORKSTATION -> "Workstation";
            case SERVER -> "Server";
            case MEDICAL_DEVICE -> "MedicalDevice";
            case NETWORK_DEVICE -> "NetworkDevice";
            case BUILDING_SYSTEM -> "BuildingSystem";
            case MOBILE -> "Mobile";
        };
    }
}
