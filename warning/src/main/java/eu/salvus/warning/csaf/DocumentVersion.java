package eu.salvus.warning.csaf;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version of a document: a number, or a semantic version.
 *
 * @param number whether it is a number alone
 * @param core major, minor and patch
 * @param preRelease the parts after the hyphen, empty for a release
 */
public record DocumentVersion(boolean number, List<BigInteger> core, List<String> preRelease)
        implements Comparable<DocumentVersion> {

    /** Copies the lists. */
    public DocumentVersion {
        core = List.copyOf(core);
        preRelease = List.copyOf(preRelease);
    }

    /** The version a text means; null where it is neither. */
    public static @Nullable DocumentVersion of(String text) {
        if (!Formats.version(text)) {
            return null;
        }
        String release = text.split("\\+", 2)[0];
        String[] parts = release.split("-", 2);
        List<BigInteger> core =
                List.of(parts[0].split("\\.")).stream().map(BigInteger::new).toList();
        return new DocumentVersion(
                core.size() == 1, core, parts.length == 1 ? List.of() : List.of(parts[1].split("\\.")));
    }

    BigInteger major() {
        return core.getFirst();
    }

    /** By the precedence of semantic versions; 2 is 2.0.0. */
    @Override
    public int compareTo(DocumentVersion other) {
        for (int part = 0; part < 3; part++) {
            int difference = part(part).compareTo(other.part(part));
            if (difference != 0) {
                return difference;
            }
        }
        if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
            return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
        }
        for (int part = 0; part < Math.min(preRelease.size(), other.preRelease.size()); part++) {
            int difference = compare(preRelease.get(part), other.preRelease.get(part));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    private BigInteger part(int index) {
        return index < core.size() ? core.get(index) : BigInteger.ZERO;
    }

    private static int compare(String one, String other) {
        boolean oneCounts = one.matches("\\d+");
        boolean otherCounts = other.matches("\\d+");
        if (oneCounts && otherCounts) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return oneCounts == otherCounts ? one.compareTo(other) : oneCounts ? -1 : 1;
    }
}
