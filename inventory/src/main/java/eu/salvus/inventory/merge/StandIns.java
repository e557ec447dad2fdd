package eu.salvus.inventory.merge;

import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Identity;
import eu.salvus.inventory.proposal.Proposal;
import eu.salvus.twin.Asset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The assets of a twin that nothing identifies, such as those an archetype made up: found devices of the same sort take their places
 * and with them what care depends on them. What somebody wrote down of a maker or product is not taken for another's.
 */
final class StandIns {
    private record Sort(Asset.Kind kind, String zone) {}

    private final Map<Sort, List<Asset>> free = new HashMap<>();
    private final Map<String, Set<String>> assetsOfService = new HashMap<>();
    private final Set<String> serving = new LinkedHashSet<>();
    private final Set<String> assumed;
    private int left;

    StandIns(TwinDocument document) {
        Twin twin = document.twin();
        assumed = Assumed.ids(document);
        for (Asset asset : twin.assets()) {
            if (asset.serialNumber() == null
                    && asset.udi() == null
                    && asset.name() == null
                    && AssetIndex.identity(asset).keys().isEmpty()) {
                free.computeIfAbsent(new Sort(asset.kind(), asset.zone()), _ -> new ArrayList<>())
                        .add(asset);
                left++;
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
        List<Asset> candidates =
                free.getOrDefault(new Sort(proposal.classification().kind(), zone), List.of());
        String words = Identity.plain(
                proposal.device().label() + " " + proposal.device().location());
        Asset best = null;
        int most = 0;
        for (Asset candidate : candidates) {
            int fit = index.isTaken(candidate) ? 0 : fit(candidate, proposal, words);
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
    private int fit(Asset place, Proposal proposal, String words) {
        if (!assumed.contains(place.id()) && contradicts(place, proposal.device())) {
            return 0;
        }
        String service = proposal.service();
        if (service != null) {
            return assetsOfService.getOrDefault(service, Set.of()).contains(place.id()) ? 3 : 0;
        }
        String role = proposal.classification().role();
        boolean server = place.kind() == Asset.Kind.SERVER;
        if (role != null || server) {
            // A server nobody can tell apart from others must not silently become the health record's.
            boolean same = role != null && role.equals(place.role());
            return same && (!server || !serving.contains(place.id())) ? 2 : 0;
        }
        if (place.kind() == Asset.Kind.WORKSTATION && "administration-workstation".equals(place.role())) {
            return 0;
        }
        String wanted = place.role() == null
                ? ""
                : place.role().replace("workstation-", "").replace("-", " ");
        return !wanted.isEmpty() && words.contains(wanted) ? 2 : 1;
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

    int left() {
        return left;
    }
}
