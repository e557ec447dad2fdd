package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.twin.FileHash;
import eu.salvus.warning.product.NameReader;
import eu.salvus.warning.product.PlainText;
import eu.salvus.warning.product.ProductName;
import eu.salvus.warning.product.Unsaid;
import eu.salvus.warning.product.Vendor;
import eu.salvus.warning.product.Vendors;
import eu.salvus.warning.version.DeviceVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads assets as products; each distinct text once. */
final class FaceReader {
    /** The version at the end of a system's name: {@code 22H2}, {@code 11.4}. */
    private static final Pattern SYSTEM_VERSION = Pattern.compile("^(.*\\S)\\s+v?(\\d[\\w.]*)$");

    private final Vendors vendors;
    private final NameReader names;
    private final Map<String, Vendor> makers = new HashMap<>();
    private final Map<List<String>, ProductName> products = new HashMap<>();
    private final Map<String, DeviceVersion> versions = new HashMap<>();

    FaceReader(Vendors vendors) {
        this.vendors = vendors;
        this.names = new NameReader(vendors);
    }

    List<Face> read(Asset asset) {
        List<Face> faces = new ArrayList<>();
        faces.add(itself(asset));
        String system = asset.operatingSystem().name();
        if (system != null && !system.isBlank()) {
            faces.add(system(asset, system, null));
            Matcher parts = SYSTEM_VERSION.matcher(system.strip());
            if (parts.matches()) {
                faces.add(system(asset, parts.group(1), parts.group(2)));
            }
        }
        return faces;
    }

    private Face itself(Asset asset) {
        Vendor vendor = makers.computeIfAbsent(said(asset.vendor()), vendors::find);
        String product = said(asset.product());
        String model = said(asset.model());
        if (vendor.names().isEmpty() && !product.isEmpty()) {
            vendor = names.maker(product);
        }
        PackageName packaged = PackageName.of(asset.purl());
        CpeName cpe = CpeName.of(asset.cpe());
        String version = asset.version();
        if (Unsaid.version(version)) {
            version = packaged != null && packaged.version() != null
                    ? packaged.version()
                    : cpe == null ? null : cpe.version();
        }
        ProductName name = name(product, model, vendor);
        if (!vendor.known() && !said(asset.vendor()).isEmpty() && !product.isEmpty()) {
            name = branded(name, said(asset.vendor()), product);
        }
        return new Face(
                asset,
                false,
                vendor,
                name,
                models(name, model),
                PlainText.compact(said(asset.serialNumber())),
                DeviceIdentifier.of(asset.udi()),
                hashes(asset.fileHashes()),
                cpe,
                packaged,
                version(version));
    }

    private Face system(Asset asset, String name, @Nullable String version) {
        Vendor vendor = vendors.ofSystem(name);
        return new Face(
                asset,
                true,
                vendor,
                name(name, "", vendor),
                Set.of(),
                "",
                null,
                Set.of(),
                null,
                null,
                version(version));
    }

    private @Nullable DeviceVersion version(@Nullable String text) {
        return Unsaid.version(text) ? null : versions.computeIfAbsent(text, DeviceVersion::parse);
    }

    /** The product's name, also with its model behind it, and the model's alone where it reads like a name. */
    private ProductName name(String product, String model, Vendor vendor) {
        return products.computeIfAbsent(List.of(product, model, String.join("|", vendor.names())), texts -> {
            ProductName name = names.read(product, vendor);
            ProductName modelName = names.read(model, vendor);
            Set<String> keys = new LinkedHashSet<>(name.keys());
            if (!product.isEmpty() && !model.isEmpty()) {
                keys.addAll(names.read(product + " " + model, vendor).keys());
            }
            keys.addAll(keysOfAnother(product, vendor));
            keys.addAll(keysOfAnother(model, vendor));
            if (!modelName.telling().isEmpty() && model.matches(".*\\p{L}.*")) {
                keys.addAll(modelName.keys());
            }
            return new ProductName(
                    keys,
                    both(name.looseKeys(), modelName.looseKeys()),
                    product.isEmpty() ? modelName.words() : name.words(),
                    product.isEmpty() ? modelName.telling() : name.telling(),
                    both(name.series(), modelName.series()),
                    both(name.modelNumbers(), modelName.modelNumbers()),
                    name.conditional());
        });
    }

    /** Where a name begins with another maker than the one stated, who may be a dealer: the name without that one. */
    private Set<String> keysOfAnother(String name, Vendor stated) {
        Vendor leading = names.maker(name);
        boolean another = leading.known() && !leading.agreement(stated).holds();
        return another ? names.read(name, leading).keys() : Set.of();
    }

    /** Where a brand stands in place of the maker, the product begins with it: {@code Alaris} and {@code 8015 PC unit}. */
    private ProductName branded(ProductName name, String brand, String product) {
        return new ProductName(
                both(name.keys(), names.keys(brand + " " + product)),
                name.looseKeys(),
                name.words(),
                name.telling(),
                name.series(),
                name.modelNumbers(),
                name.conditional());
    }

    private static Set<FileHash> hashes(List<String> texts) {
        Set<FileHash> hashes = new LinkedHashSet<>();
        for (String text : texts) {
            FileHash hash = FileHash.parse(text);
            if (hash != null) {
                hashes.add(hash);
            }
        }
        return hashes;
    }

    private static Set<String> models(ProductName name, String model) {
        Set<String> models = new LinkedHashSet<>(name.modelNumbers());
        if (!model.isEmpty()) {
            models.add(PlainText.compact(model));
        }
        return models;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static String said(@Nullable String text) {
        return text == null || Unsaid.is(text) ? "" : text.strip();
    }
}
