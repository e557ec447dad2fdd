package eu.salvus.inventory.merge;

import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Identity;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Twin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the asset that a found device is. */
final class AssetIndex {
    /** An asset found, and why it is the device. */
    record Match(Asset asset, MatchReason why) {}

    private final Map<String, Asset> byKey = new HashMap<>();
    private final Map<String, List<Asset>> byProduct = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    AssetIndex(Twin twin) {
        for (Asset asset : twin.assets()) {
            identity(asset).keys().forEach(key -> byKey.putIfAbsent(key, asset));
            if (asset.product() != null) {
                byProduct
                        .computeIfAbsent(Identity.plain(asset.product()), _ -> new ArrayList<>())
                        .add(asset);
            }
        }
        for (Asset asset : twin.assets()) {
            // A twin written by hand often has the host name as id or name.
            if (asset.network().hostName() == null) {
                byKey.putIfAbsent("host:" + Identity.plain(asset.id()), asset);
            }
            if (asset.name() != null) {
                byKey.putIfAbsent("host:" + Identity.shortName(asset.name()), asset);
                byKey.putIfAbsent("name:" + nameKey(asset), asset);
            }
        }
    }

    static Identity identity(Asset asset) {
        return new Identity(
                asset.serialNumber(),
                asset.udi(),
                asset.network().hostName(),
                asset.network().ipAddresses(),
                asset.network().macAddresses());
    }

    /** As {@link FoundDevice#nameKey()}: what was found of product or model stands in one of the two. */
    private static String nameKey(Asset asset) {
        String product = asset.product() != null ? asset.product() : asset.model();
        return Identity.plain(asset.name()
                + " " + (asset.vendor() == null ? "" : asset.vendor())
                + " " + (product == null ? "" : product));
    }

    /** The asset with the strongest identity in common; each asset is found once. */
    @Nullable
    Match find(FoundDevice device) {
        List<String> keys = new ArrayList<>(device.identity().keys());
        keys.add("name:" + device.nameKey());
        for (String key : keys) {
            Asset asset = byKey.get(key);
            if (asset != null && !taken.contains(asset.id()) && !identity(asset).contradicts(device.identity(), key)) {
                taken.add(asset.id());
                return new Match(asset, MatchReason.of(key));
            }
        }
        return null;
    }

    /** Whether the asset was found already, or may be no more. */
    boolean isTaken(Asset asset) {
        return taken.contains(asset.id());
    }

    void take(Asset asset) {
        taken.add(asset.id());
    }

    /** All assets of a product. */
    List<Asset> ofProduct(FoundDevice product) {
        String model = product.model() == null ? "" : Identity.plain(product.model());
        String vendor = product.vendor() == null ? "" : Identity.plain(product.vendor());
        List<Asset> assets = new ArrayList<>();
        for (Asset asset : byProduct.getOrDefault(model, List.of())) {
            String own = asset.vendor() == null ? "" : Identity.plain(asset.vendor());
            boolean versionFits = product.version() == null
                    || asset.version() == null
                    || Identity.plain(product.version()).equals(Identity.plain(asset.version()));
            if ((own.isEmpty() || vendor.isEmpty() || own.contains(vendor) || vendor.contains(own)) && versionFits) {
                assets.add(asset);
            }
        }
        return assets;
    }
}
