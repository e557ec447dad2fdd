package eu.salvus.warning.match;

import eu.salvus.warning.match.MatchedKey.Kind;
import eu.salvus.warning.version.VersionJudgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Whether an asset is an advised product.
 *
 * @param keys what they have in common; empty when it is not
 * @param certain whether that makes them one product
 * @param contradicted whether something says that they are two: another maker, package, CPE or model; or names of which each has words
 *     that the other lacks
 */
record Identification(List<MatchedKey> keys, boolean certain, boolean contradicted) {
    static final Identification NONE = new Identification(List.of(), false, true);
    private static final Set<Kind> BY_NAME = Set.of(
            Kind.LESSON,
            Kind.MODEL_NUMBER_IN_NAME,
            Kind.MAKER_AND_PRODUCT,
            Kind.MERGED_MAKER_AND_PRODUCT,
            Kind.SIMILAR_MAKER_AND_PRODUCT,
            Kind.PRODUCT,
            Kind.MAKER_AND_WORDS);

    Identification {
        List<MatchedKey> sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparing(MatchedKey::kind));
        keys = List.copyOf(sorted);
    }

    boolean none() {
        return keys.isEmpty();
    }

    /** Looks for all that a face and a leaf have in common. */
    static Identification of(Face face, Leaf leaf, Numbers numbers) {
        return new Look(face, leaf, numbers).whole();
    }

    /** That an asset bears some number, where it could not be looked whether the product's numbers mean it. */
    static Identification unweighed(Face face, Leaf leaf) {
        boolean serial = !face.serialNumber().isEmpty() && !leaf.serialNumbers().isEmpty();
        String number = serial ? face.serialNumber() : String.join(" ", face.models());
        Kind kind = serial ? Kind.SERIAL_NUMBER : Kind.MODEL_NUMBER;
        return new Identification(
                List.of(new MatchedKey(kind, number, leaf.product().name(), false)), false, false);
    }

    /** Two parts of one product, both there. */
    Identification and(Identification other) {
        List<MatchedKey> both = new ArrayList<>(keys);
        both.addAll(other.keys);
        return new Identification(both, certain && other.certain, contradicted || other.contradicted);
    }

    Identification withLesson(Face face, Leaf leaf) {
        String ours = face.asset().product();
        List<MatchedKey> more = new ArrayList<>(keys);
        more.add(new MatchedKey(
                Kind.LESSON, ours == null ? "" : ours, leaf.product().name(), true));
        return new Identification(more, true, false);
    }

    /** Whether only names speak for it, and none that a person taught us. */
    boolean byOwnNamesOnly() {
        return byNamesOnly() && !has(Kind.LESSON);
    }

    /** Whether nothing but names, and numbers read out of names, speaks for it. */
    boolean byNamesOnly() {
        return keys.stream().map(MatchedKey::kind).allMatch(BY_NAME::contains);
    }

    /**
     * What versions come to beside the files: the same file is a version that is meant. Where the inventory says that another version is
     * there, one of the two is wrong, and a person has to look.
     */
    VersionJudgement besidesFiles(VersionJudgement version) {
        boolean same = has(Kind.FILE_HASH);
        return switch (version.answer()) {
            case INSIDE -> version;
            case UNKNOWN ->
                same && version.reason() != VersionJudgement.Reason.UNDER_A_CONDITION
                        ? VersionJudgement.SAME_FILE
                        : version;
            case OUTSIDE -> same || has(Kind.WEAK_FILE_HASH) ? VersionJudgement.FILE_OF_ANOTHER_VERSION : version;
        };
    }

    private boolean has(Kind kind) {
        for (MatchedKey key : keys) {
            if (key.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    Identification doubtful() {
        return new Identification(keys, false, contradicted);
    }
}
