package eu.salvus.warning.match;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.product.ProductName;
import eu.salvus.warning.product.Vendor;
import eu.salvus.warning.version.VersionRange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An advised product, read once.
 *
 * @param product as the advisory has it
 * @param vendor its maker
 * @param name its name
 * @param serialNumbers of single devices
 * @param models model numbers the advisory gives as such
 * @param stockKeepingUnits order numbers
 * @param versionModels model numbers that stand where a version should
 * @param deviceIdentifiers UDI-DI
 * @param packages what its package URLs say
 * @param cpe what its CPE says
 * @param range which versions are meant
 */
record Leaf(
        AdvisedProduct product,
        Vendor vendor,
        ProductName name,
        List<NumberPattern> serialNumbers,
        List<NumberPattern> models,
        List<NumberPattern> stockKeepingUnits,
        Set<String> versionModels,
        Set<String> deviceIdentifiers,
        List<PackageName> packages,
        @Nullable CpeName cpe,
        VersionRange range) {

    /** Which versions are meant: what the advisory says, and only where it says nothing a version in its CPE. */
    static VersionRange range(AdvisedProduct product, @Nullable CpeName cpe) {
        boolean unstated = product.version() instanceof VersionStatement.Unstated;
        return unstated && cpe != null && cpe.version() != null
                ? VersionRange.parse(cpe.version())
                : VersionRange.of(product.version());
    }
}
