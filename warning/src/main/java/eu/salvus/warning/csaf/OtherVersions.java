package eu.salvus.warning.csaf;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.VersionStatement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A product without the one version a document names of it. */
final class OtherVersions {
    private static final String FORMATTED = "cpe:2.3:";
    private static final int NAMING = 3;
    private static final int FORMATTED_PARTS = 11;

    private OtherVersions() {}

    static AdvisedProduct of(AdvisedProduct product, String id, List<String> parts) {
        ProductIdentifiers known = product.identifiers();
        ProductIdentifiers identifiers = new ProductIdentifiers(
                known.serialNumbers(),
                known.modelNumbers(),
                known.stockKeepingUnits(),
                known.deviceIdentifiers(),
                known.purls(),
                versionless(known.cpe()),
                known.hashes());
        return new AdvisedProduct(
                id,
                product.place(),
                product.name(),
                product.vendor(),
                product.family(),
                product.product(),
                new VersionStatement.Unstated(),
                identifiers,
                parts,
                product.qualifiers());
    }

    /** Part, vendor and product of a name in either form. */
    private static @Nullable String versionless(@Nullable String cpe) {
        if (cpe == null) {
            return null;
        }
        boolean formatted = cpe.startsWith(FORMATTED);
        String head = formatted ? FORMATTED : "cpe:/";
        if (!cpe.startsWith(head)) {
            return cpe;
        }
        Stream<String> naming = Arrays.stream(cpe.substring(head.length()).split("(?<!\\\\):", -1))
                .limit(NAMING);
        Stream<String> any = Stream.generate(() -> "*").limit(formatted ? FORMATTED_PARTS - NAMING : 0);
        return Stream.concat(naming, any).collect(Collectors.joining(":", head, ""));
    }
}
