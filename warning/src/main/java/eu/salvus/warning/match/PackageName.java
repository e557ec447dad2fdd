package eu.salvus.warning.match;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import eu.salvus.warning.version.PackageScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A package: type, namespace and name of its URL.
 *
 * @param key these three
 * @param build the distribution and the architecture it was built for, as far as it names them
 * @param version the version it names, or null
 * @param scheme how its ecosystem counts versions, or null where that is not known
 */
record PackageName(
        String key,
        Map<String, String> build,
        @Nullable String version,
        @Nullable PackageScheme scheme) {
    private static final List<String> OF_A_BUILD = List.of("distro", "arch");
    private static final Set<String> ANY = Set.of("", "any", "all", "noarch", "src", "source");

    /** Copies the map. */
    PackageName {
        build = Map.copyOf(build);
    }

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
                    build(url.getQualifiers()),
                    url.getVersion(),
                    PackageScheme.named(url.getType()));
        } catch (MalformedPackageURLException wrong) {
            return null;
        }
    }

    private static Map<String, String> build(@Nullable Map<String, String> qualifiers) {
        Map<String, String> build = new HashMap<>();
        for (String qualifier : OF_A_BUILD) {
            String value = qualifiers == null ? "" : qualifiers.getOrDefault(qualifier, "");
            String plain = value.strip().toLowerCase(Locale.ROOT);
            if (!ANY.contains(plain)) {
                build.put(qualifier, plain);
            }
        }
        return build;
    }
}
