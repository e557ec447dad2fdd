package eu.salvus.warning.match;

import eu.salvus.warning.version.DeviceVersion;
import eu.salvus.warning.version.VersionJudgement;
import org.jspecify.annotations.Nullable;

/**
 * An asset that is, or may be, an advised product, whichever version it has.
 *
 * @param face the asset
 * @param leaf the product
 * @param identification whether the asset is it
 * @param judgements of its range
 * @param fixed the judgement, where the asset's version does not change it; null otherwise
 */
record Candidate(
        Face face,
        Leaf leaf,
        Identification identification,
        Judgements judgements,
        @Nullable VersionJudgement fixed) {

    /** What it comes to at a version. */
    Finding at(@Nullable DeviceVersion version) {
        VersionJudgement judgement = fixed == null
                ? identification.besidesFiles(judgements.of(
                        version,
                        face.packaged() == null ? null : face.packaged().scheme()))
                : fixed;
        boolean found = fixed == null && judgement.equals(VersionJudgement.IN_RANGE);
        return new Finding(face, leaf, identification, judgement, version != null && (version.readable() || found));
    }
}
