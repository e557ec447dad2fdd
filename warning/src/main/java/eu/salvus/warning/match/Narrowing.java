package eu.salvus.warning.match;

import eu.salvus.warning.product.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What narrows an advised product beyond its name and version: a platform, an architecture, the update of a CPE, the distribution of a
 * package. What is said of one says nothing of another with the same version.
 */
final class Narrowing {
    private static final String PLATFORM = "platform ";

    private Narrowing() {}

    /** Whether the inventory leaves open, or denies, that the asset is the narrower product. */
    static boolean isOpen(Face face, Leaf leaf) {
        return !leaf.product().qualifiers().isEmpty()
                        && !leaf.product().qualifiers().stream().allMatch(qualifier -> holds(qualifier, face))
                || update(face.cpe(), leaf.cpe())
                || build(face.packaged(), leaf.packages());
    }

    /** Only a platform can be known from an inventory: by the name of the asset's operating system. */
    private static boolean holds(String qualifier, Face face) {
        String system = face.asset().operatingSystem().name();
        if (system == null || !qualifier.startsWith(PLATFORM)) {
            return false;
        }
        Set<String> words = words(system);
        for (String platform : qualifier.substring(PLATFORM.length()).split(",")) {
            Set<String> wanted = words(platform);
            if (!wanted.isEmpty() && words.containsAll(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(PlainText.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** An advisory that means the release without updates means each asset of which no update is known. */
    private static boolean update(@Nullable CpeName mine, @Nullable CpeName theirs) {
        if (theirs == null || theirs.update() == null) {
            return false;
        }
        String ours = mine == null ? null : mine.update();
        boolean none = ours == null && theirs.update().equals(CpeName.NONE);
        return !none && !theirs.update().equals(ours);
    }

    /** Whether each package of the advisory is a build that the asset's is not, or is not known to be. */
    private static boolean build(@Nullable PackageName mine, List<PackageName> theirs) {
        return !theirs.isEmpty()
                && theirs.stream().allMatch(each -> !each.build().isEmpty() && !isBuild(mine, each));
    }

    private static boolean isBuild(@Nullable PackageName mine, PackageName theirs) {
        return mine != null && mine.key().equals(theirs.key()) && mine.build().equals(theirs.build());
    }
}
