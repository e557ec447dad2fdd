package eu.salvus.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product an advisory speaks of.
 *
 * @param id unique within the advisory
 * @param place where the document names it, as a JSON path such as {@code $.product_tree.branches[0].branches[2].product}
 * @param name its full name as written
 * @param vendor its maker as written; several makers may stand in one text
 * @param family its product family as written
 * @param product its product name as written, often with model numbers in it
 * @param version which versions are meant
 * @param identifiers what identifies it beyond names
 * @param parts ids of the products it consists of ("A installed on B" names A and B); each must be present; empty for a plain product
 * @param qualifiers what narrows it besides name and version, such as {@code architecture x64} or {@code specification with WiFi}: where
 *     there are any, a name and a version that agree do not yet make an asset this product
 */
public record AdvisedProduct(
        String id,
        String place,
        String name,
        @Nullable String vendor,
        @Nullable String family,
        @Nullable String product,
        VersionStatement version,
        ProductIdentifiers identifiers,
        List<String> parts,
        List<String> qualifiers) {
    /** Copies the lists. */
    public AdvisedProduct {
        parts = List.copyOf(parts);
        qualifiers = List.copyOf(qualifiers);
    }

    /** A product that nothing narrows besides its name and version. */
    public AdvisedProduct(
            String id,
            String place,
            String name,
            @Nullable String vendor,
            @Nullable String family,
            @Nullable String product,
            VersionStatement version,
            ProductIdentifiers identifiers,
            List<String> parts) {
        this(id, place, name, vendor, family, product, version, identifiers, parts, List.of());
    }
}
