package eu.salvus.report.replay;

import eu.salvus.report.story.Names;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The zones and assets of a map, and their places in its lists. Zones without assets are left out.
 *
 * @param zones names of the zones
 * @param assets zone and name of each asset
 * @param zonePlaces place of a zone by its id; empty on a map without names, whose zones are sorts of zones
 * @param assetPlaces place of an asset by its id
 */
record Hospital(
        List<Map<String, Object>> zones,
        List<Map<String, Object>> assets,
        Map<String, Integer> zonePlaces,
        Map<String, Integer> assetPlaces) {

    /** Zones and assets as the twin names them. */
    static Hospital named(Twin twin, Names names) {
        Map<String, List<Asset>> byZone = new LinkedHashMap<>();
        twin.zones().forEach(zone -> byZone.put(zone.id(), new ArrayList<>()));
        for (Asset asset : twin.assets()) {
            byZone.computeIfAbsent(asset.zone(), zone -> new ArrayList<>()).add(asset);
        }
        byZone.values().removeIf(List::isEmpty);
        Hospital hospital = new Hospital(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        byZone.forEach((zone, assets) -> {
            hospital.zonePlaces.put(zone, hospital.zones.size());
            hospital.zones.add(Map.of("name", names.of(zone)));
            assets.forEach(asset -> hospital.place(asset, names.of(asset.id())));
        });
        return hospital;
    }

    /** Sorts of zones, and assets without names, in an order that does not tell which is which. */
    static Hospital nameless(Twin twin, Names names) {
        Map<Zone.Kind, List<Asset>> byKind = new java.util.EnumMap<>(Zone.Kind.class);
        for (Asset asset : twin.assets()) {
            Zone zone = names.index().zone(asset.zone());
            Zone.Kind kind = zone == null ? Zone.Kind.EXTERNAL : zone.kind();
            byKind.computeIfAbsent(kind, each -> new ArrayList<>()).add(asset);
        }
        Hospital hospital = new Hospital(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        byKind.forEach((kind, assets) -> {
            hospital.zones.add(Map.of("name", names.words().word(kind)));
            assets.stream()
                    .sorted(Comparator.comparing((Asset asset) -> asset.kind()).thenComparing(Asset::id))
                    .forEach(asset -> hospital.place(asset, ""));
        });
        return hospital;
    }

    private void place(Asset asset, String name) {
        assetPlaces.put(asset.id(), assets.size());
        assets.add(Map.of("zone", zones.size() - 1, "name", name));
    }
}
