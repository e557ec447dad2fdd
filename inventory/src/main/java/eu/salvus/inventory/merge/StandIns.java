package eu.salvus.inventory.merge;

import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Identity;
import eu.salvus.inventory.proposal.Classification;
import eu.salvus.inventory.proposal.Clue;
import eu.salvus.inventory.proposal.Departments;
import eu.salvus.inventory.proposal.Proposal;
import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Holds;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The assets of a twin that nothing identifies, such as those an archetype made up: found devices of the same role take their places
 * and with them what care depends on them. What somebody wrote down of a maker or product is not taken for another's.
 */
final class StandIns {
    /** Workstations of these roles may stand in any department. */
    private static final Set<String> ANYWHERE = Set.of("office-workstation");

    private final Departments departments = Departments.shipped();
    private final Map<Asset.Kind, List<Asset>> free = new EnumMap<>(Asset.Kind.class);
    private final Map<String, Set<String>> assetsOfService = new HashMap<>();
    private final Set<String> serving = new LinkedHashSet<>();
    private final Set<String> assumed;
    private final Set<String> people = new HashSet<>();
    private int left;

    StandIns(TwinDocument document) {
        Twin twin = document.twin();
        assumed = Assumed.ids(document);
        for (Asset asset : twin.assets()) {
            if (asset.serialNumber() == null
                    && asset.udi() == null
                    && asset.name() == null
                    && AssetIndex.identity(asset).keys().isEmpty()) {
                free.computeIfAbsent(asset.kind(), _ -> new ArrayList<>()).add(asset);
                left++;
            }
        }
        for (Account account : twin.accounts()) {
            if (account.tier() == Account.Tier.USER) {
                people.add(account.id());
            }
        }
        for (DigitalService service : twin.digitalServices()) {
            Set<String> assets = new LinkedHashSet<>();
            for (Requirement requirement : service.requires()) {
                if (requirement instanceof Requirement.Assets needed) {
                    assets.addAll(needed.of());
                }
            }
            assetsOfService.put(service.id(), assets);
            serving.addAll(assets);
        }
    }

    /** The best place for a device, taken from then on; null when there is none. */
    @Nullable
    Asset take(Proposal proposal, AssetIndex index) {
        String zone = proposal.zone();
        if (zone == null) {
            return null;
        }
        List<Asset> candidates = free.getOrDefault(proposal.classification().kind(), List.of());
        Asset best = null;
        int most = 0;
        for (Asset candidate : candidates) {
            int fit = index.isTaken(candidate) ? 0 : fit(candidate, proposal);
            if (fit > most) {
                best = candidate;
                most = fit;
            }
        }
        if (best != null) {
            candidates.remove(best);
            index.take(best);
            left--;
        }
        return best;
    }

    /** How well a device fits a place; 0 is not at all. */
    private int fit(Asset place, Proposal proposal) {
        boolean elsewhere = !place.zone().equals(proposal.zone());
        if ((elsewhere && !proposal.why().isDefault())
                || (!assumed.contains(place.id()) && (elsewhere || contradicts(place, proposal.device())))) {
            return 0;
        }
        boolean fits = switch (place.kind()) {
            case SERVER -> serves(place, proposal);
            case WORKSTATION -> works(place, proposal.classification());
            case MEDICAL_DEVICE -> sameRole(place, proposal) && sameWard(place, proposal.classification());
            case NETWORK_DEVICE, BUILDING_SYSTEM, MOBILE -> sameRole(place, proposal);
        };
        return !fits ? 0 : elsewhere ? 1 : 2;
    }

    /** A server nobody can tell apart from others must not silently become the health record's. */
    private boolean serves(Asset place, Proposal proposal) {
        String service = proposal.service();
        if (service == null) {
            return sameRole(place, proposal) && !serving.contains(place.id());
        }
        String role = proposal.classification().role();
        return (role == null ? Role.APPLICATION_SERVER : role).equals(place.role())
                && assetsOfService.getOrDefault(service, Set.of()).contains(place.id());
    }

    /** A workstation is told from another by its department: what nobody knows the department of takes no department's place. */
    private boolean works(Asset place, Classification found) {
        if (found.role() != null) {
            return found.role().equals(place.role());
        }
        if (found.clue() == Clue.NOTHING) {
            return false;
        }
        boolean anywhere = place.role() == null || ANYWHERE.contains(place.role());
        String department = departments.of(place);
        return department == null ? anywhere : department.equals(found.department());
    }

    private boolean sameWard(Asset place, Classification found) {
        String department = departments.of(place);
        String variety = departments.variety(place);
        return (department == null || department.equals(found.department()))
                && (variety == null || variety.equals(found.variety()));
    }

    private static boolean sameRole(Asset place, Proposal proposal) {
        String role = proposal.classification().role();
        return role != null && role.equals(place.role());
    }

    /** Whether somebody wrote down another maker or product. */
    private static boolean contradicts(Asset place, FoundDevice device) {
        String product = place.product() == null ? place.model() : place.product();
        return differ(place.vendor(), device.vendor()) || differ(product, device.model());
    }

    private static boolean differ(@Nullable String written, @Nullable String found) {
        if (written == null || found == null) {
            return false;
        }
        String one = Identity.plain(written);
        String other = Identity.plain(found);
        return !one.contains(other) && !other.contains(one);
    }

    /**
     * What a place holds once a found machine stands there. That an administrator left a session on a workstation of people is made up
     * by the archetype, and nobody must read it as a fact about a machine that exists.
     */
    Holds holds(Asset place) {
        Holds holds = place.holds();
        if (place.kind() != Asset.Kind.WORKSTATION || !assumed.contains(place.id())) {
            return holds;
        }
        return new Holds(holds.sessions().stream().filter(people::contains).toList(), holds.credentials());
    }

    int left() {
        return left;
    }
}
