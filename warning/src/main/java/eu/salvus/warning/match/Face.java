package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.twin.FileHash;
import eu.salvus.warning.product.PlainText;
import eu.salvus.warning.product.ProductName;
import eu.salvus.warning.product.Unsaid;
import eu.salvus.warning.product.Vendor;
import eu.salvus.warning.version.DeviceVersion;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An asset as a product: itself, or its operating system.
 *
 * @param asset the asset
 * @param system whether this is its operating system
 * @param vendor its maker
 * @param name its product's name, with that of its model
 * @param models its model numbers, compact
 * @param serialNumber compact; empty for none
 * @param deviceIdentifier of its UDI
 * @param files hashes of its files
 * @param cpe what its CPE says
 * @param packaged what its package URL says
 * @param version its version
 */
record Face(
        Asset asset,
        boolean system,
        Vendor vendor,
        ProductName name,
        Set<String> models,
        String serialNumber,
        @Nullable String deviceIdentifier,
        Set<FileHash> files,
        @Nullable CpeName cpe,
        @Nullable PackageName packaged,
        @Nullable DeviceVersion version) {

    /** Whether one text alone says what it is: the name of a system, or of a product whose maker stands nowhere else. */
    boolean bare() {
        return system || Unsaid.is(asset.vendor()) && isOneText();
    }

    /** Whether product and model are one text, or the one only repeats what the other says. */
    private boolean isOneText() {
        String product = compact(asset.product());
        String model = compact(asset.model());
        return product.contains(model) || model.contains(product);
    }

    private static String compact(@Nullable String text) {
        return text == null || Unsaid.is(text) ? "" : PlainText.compact(text);
    }

    /** Whether nobody says who makes it. That of a system need not be said: most name their maker by their own name. */
    boolean orphan() {
        return !system && vendor.names().isEmpty();
    }

    /** Whether both are the operating system of one asset: its name is read with the version in it, and without. */
    boolean isAnotherReadingOf(Face other) {
        return system && other.system && asset == other.asset;
    }

    /** One face is read of an asset: it is itself and no other, and sets of faces need not look into it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
