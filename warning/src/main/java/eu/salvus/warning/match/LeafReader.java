package eu.salvus.warning.match;

import eu.salvus.twin.FileHash;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.product.NameReader;
import eu.salvus.warning.product.ProductName;
import eu.salvus.warning.product.Vendor;
import eu.salvus.warning.product.Vendors;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the products of advisories. */
final class LeafReader {
    private final Vendors vendors;
    private final NameReader names;

    private record Name(String text, Vendor vendor) {}

    LeafReader(Vendors vendors) {
        this.vendors = vendors;
        this.names = new NameReader(vendors);
    }

    /** Reads products of one advisory, in their order: a name below which stand thousands of versions is read once. */
    List<Leaf> read(List<AdvisedProduct> products) {
        Map<Name, ProductName> read = new HashMap<>();
        return products.stream()
                .map(product -> read(product, name -> read.computeIfAbsent(name, this::name)))
                .toList();
    }

    private ProductName name(Name name) {
        return names.read(name.text(), name.vendor());
    }

    private Leaf read(AdvisedProduct product, Function<Name, ProductName> reading) {
        String name = product.product();
        if (name == null) {
            name = product.family() == null ? product.name() : product.family();
        }
        Vendor vendor = vendors.find(product.vendor());
        if (vendor.names().isEmpty()) {
            vendor = names.maker(name);
        }
        ProductIdentifiers identifiers = product.identifiers();
        CpeName cpe = CpeName.of(identifiers.cpe());
        ProductName read = reading.apply(new Name(name, vendor));
        List<NumberPattern> models = patterns(identifiers.modelNumbers());
        Set<String> meant = new LinkedHashSet<>(read.modelNumbers());
        models.stream().filter(NumberPattern::plain).forEach(model -> meant.add(model.compact()));
        return new Leaf(
                product,
                vendor,
                read,
                patterns(identifiers.serialNumbers()),
                models,
                meant,
                meant.stream().map(Leaf::shape).collect(Collectors.toUnmodifiableSet()),
                patterns(identifiers.stockKeepingUnits()),
                VersionModels.of(product.version()),
                identifiers.deviceIdentifiers().stream()
                        .map(DeviceIdentifier::of)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                hashes(identifiers),
                identifiers.purls().stream()
                        .map(PackageName::of)
                        .filter(Objects::nonNull)
                        .toList(),
                cpe,
                Leaf.range(product, cpe));
    }

    private static Set<FileHash> hashes(ProductIdentifiers identifiers) {
        return identifiers.hashes().values().stream()
                .flatMap(List::stream)
                .map(hash -> FileHash.of(hash.algorithm(), hash.value()))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<NumberPattern> patterns(List<String> numbers) {
        return numbers.stream().distinct().map(NumberPattern::of).toList();
    }
}
