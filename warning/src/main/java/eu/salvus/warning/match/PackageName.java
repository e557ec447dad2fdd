package eu.salvus.warning.match;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import eu.salvus.warning.version.PackageScheme;
import org.jspecify.annotations.Nullable;

/**
 * A package: type, namespace and name of its URL.
 *
 * @param key these three
 * @param version the version it names, or null
 * @param scheme how its ecosystem counts versions, or null where that is not known
 */
record PackageName(
        String key, @Nullable String version, @Nullable PackageScheme scheme) {

    /** Reads a package URL; null for none and for one that is wrong. */
    static @Nullable PackageName of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            PackageURL url = new PackageURL(text.strip());
            String namespace = url.getNamespace() == null ? "" : url.getNamespace();
            return new PackageName(
                    url.getType() + "/" + namespace + "/" + url.getName(),
                    url.getVersion(),
                    PackageScheme.named(url.getType()));
        } catch (MalformedPackageURLException wrong) {
            return null;
        }
    }
}
