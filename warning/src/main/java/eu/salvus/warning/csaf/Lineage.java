package eu.salvus.warning.csaf;

import eu.salvus.warning.VersionStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the branches above a product say about it.
 *
 * @param vendor its maker
 * @param family its family
 * @param product its name
 * @param versionText its version or range
 * @param range whether that is a range
 * @param levels service packs and patch levels on top of the version
 * @param qualifiers what else narrows it
 */
record Lineage(
        @Nullable String vendor,
        @Nullable String family,
        @Nullable String product,
        @Nullable String versionText,
        boolean range,
        List<String> levels,
        List<String> qualifiers) {
    /** Longer names are cut: below one branch there may be many. */
    private static final int LONGEST = 1_000;

    static final Lineage NONE = new Lineage(null, null, null, null, false, List.of(), List.of());

    /** With one more branch; one of an unknown category narrows too. */
    Lineage with(String category, String name) {
        if (name.isEmpty()) {
            return this;
        }
        return narrowed(category, name.length() > LONGEST ? name.substring(0, LONGEST) : name);
    }

    private Lineage narrowed(String category, String name) {
        return switch (category) {
            case "vendor" -> new Lineage(name, family, product, versionText, range, levels, qualifiers);
            case "product_family" ->
                new Lineage(vendor, joined(family, name), product, versionText, range, levels, qualifiers);
            case "product_name" ->
                new Lineage(vendor, family, joined(product, name), versionText, range, levels, qualifiers);
            case "product_version" -> new Lineage(vendor, family, product, name, false, levels, qualifiers);
            case "product_version_range" -> new Lineage(vendor, family, product, name, true, levels, qualifiers);
            case "service_pack", "patch_level" ->
                new Lineage(vendor, family, product, versionText, range, plus(levels, name), qualifiers);
            default ->
                new Lineage(
                        vendor,
                        family,
                        product,
                        versionText,
                        range,
                        levels,
                        plus(qualifiers, (category + " " + name).strip()));
        };
    }

    /** {@code 8.2} with a service pack {@code SP1} is {@code 8.2 SP1}. */
    VersionStatement version() {
        String text =
                Stream.concat(Stream.ofNullable(versionText), levels.stream()).collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            return new VersionStatement.Unstated();
        }
        return range ? new VersionStatement.Range(text) : new VersionStatement.Exactly(text);
    }

    /** A full name, where the document gives none. */
    String name() {
        return Stream.of(vendor, family, product, versionText)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String joined(@Nullable String above, String name) {
        String joined = above == null ? name : above + " " + name;
        return joined.length() > LONGEST ? joined.substring(0, LONGEST) : joined;
    }

    private static List<String> plus(List<String> list, String one) {
        List<String> more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }
}
