package eu.salvus.simulation.measure;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Controls;
import eu.salvus.twin.OperatingSystem;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assets, as measures select and improve them. */
final class AssetParts {
    private static final int MOST_DAYS = 20_000;

    private static final Property<Asset, Controls> CONTROLS = Property.of(Asset.class, "controls", Controls.class);

    private static final Property<Asset, LocalDate> SUPPORT_ENDS = Property.of(
                    Asset.class, "operatingSystem", OperatingSystem.class)
            .then(Property.of(OperatingSystem.class, "supportEnds", LocalDate.class));

    static final PartKind<Asset> KIND = new PartKind<>(
                    "asset",
                    Asset::id,
                    Twin::assets,
                    (twin, assets) -> Parts.with(twin, TwinBuilder::assets, assets),
                    List.of(
                            Trait.constant("kind", Asset.Kind.class, (asset, scene) -> asset.kind()),
                            Trait.word(
                                    "role", List.of(), (asset, scene) -> asset.role() == null ? "none" : asset.role()),
                            Trait.word("zone", Parts.ZONE_KINDS, (asset, scene) -> scene.zoneKind(asset.zone())),
                            Trait.word(
                                    "support",
                                    List.of("ended", "lasts", "unknown"),
                                    (asset, scene) -> support(asset, scene.asOf())),
                            Trait.word("exposed", Parts.KNOWN, (asset, scene) -> Parts.known(asset.exposed())),
                            Trait.word(
                                    "stores", Parts.YES_NO, (asset, scene) -> scene.stores(asset.id()) ? "yes" : "no"),
                            Trait.words("holds", Parts.TIERS, AssetParts::holds)),
                    List.of(
                            Lever.word(
                                    "endpointProtection",
                                    Controls.EndpointProtection.class,
                                    control("endpointProtection", Controls.EndpointProtection.class)),
                            Lever.atMost(
                                    "patchDelayDays",
                                    MOST_DAYS,
                                    Property.number(control("patchDelayDays", Integer.class))),
                            Lever.word("usb", Controls.Usb.class, control("usb", Controls.Usb.class)),
                            Lever.flag("applicationControl", true, control("applicationControl", Boolean.class)),
                            Lever.flag(
                                    "sharedLocalAdministrator",
                                    false,
                                    control("sharedLocalAdministrator", Boolean.class)),
                            Lever.word("logging", Controls.Logging.class, control("logging", Controls.Logging.class)),
                            Lever.flag("exposed", false, Property.of(Asset.class, "exposed", Boolean.class)),
                            Lever.flag("goldenImage", true, Property.of(Asset.class, "goldenImage", Boolean.class)),
                            Lever.daysAhead("supportDays", MOST_DAYS, SUPPORT_ENDS)))
            .carrying(new Protocols<>(
                    (asset, scene) -> scene.protocols(asset),
                    (asset, services) -> asset.toBuilder().services(services).build(),
                    true));

    private AssetParts() {}

    private static <V> Property<Asset, V> control(String name, Class<V> value) {
        return CONTROLS.then(Property.of(Controls.class, name, value));
    }

    private static String support(Asset asset, LocalDate asOf) {
        LocalDate ends = asset.operatingSystem().supportEnds();
        return ends == null ? "unknown" : ends.isBefore(asOf) ? "ended" : "lasts";
    }

    private static Set<String> holds(Asset asset, Scene scene) {
        return Stream.concat(asset.holds().sessions().stream(), asset.holds().credentials().stream())
                .map(scene::tier)
                .collect(Collectors.toSet());
    }
}
