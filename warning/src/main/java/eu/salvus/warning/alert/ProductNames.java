package eu.salvus.warning.alert;

import eu.salvus.twin.Asset;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.product.NameReader;
import eu.salvus.warning.product.Vendor;
import eu.salvus.warning.product.Vendors;
import org.jspecify.annotations.Nullable;

/** Which product an asset is, however its twin spells it: the same knowledge of makers and names that matches advisories. Immutable. */
public final class ProductNames {

    private final Vendors vendors;
    private final NameReader names;

    /** By a table of makers. */
    public ProductNames(Vendors vendors) {
        this.vendors = vendors;
        this.names = new NameReader(vendors);
    }

    /** The product that an asset is; one of which nothing is known stands for itself. */
    public ProductKey key(Asset asset) {
        String product = ProductKey.name(asset);
        Vendor maker = maker(asset);
        String name = product == null ? "" : names.identity(product, maker);
        return ProductKey.of(vendors.identity(maker), name.isEmpty() ? asset.id() : name);
    }

    /** Whether who makes a product of an advisory also makes the asset: not so where the asset only runs or holds it. */
    boolean isMakerOf(Asset asset, @Nullable AdvisedProduct product) {
        return product != null
                && maker(asset).agreement(vendors.find(product.vendor())).holds();
    }

    private Vendor maker(Asset asset) {
        Vendor stated = vendors.find(asset.vendor());
        String product = asset.product();
        return stated.names().isEmpty() && product != null ? names.maker(product) : stated;
    }
}
