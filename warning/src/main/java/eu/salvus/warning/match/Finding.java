package eu.salvus.warning.match;

import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.version.Answer;
import eu.salvus.warning.version.VersionJudgement;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One asset against one advised product.
 *
 * @param face the asset
 * @param leaf the product
 * @param identification whether the asset is it
 * @param version whether its version is meant
 * @param versioned whether a version is known of it: one that can be read, or that the advisory names word for word
 */
record Finding(Face face, Leaf leaf, Identification identification, VersionJudgement version, boolean versioned) {

    private static final double MOST = 0.99;

    private static final Set<MatchedKey.Kind> NUMBERS = EnumSet.of(
            MatchedKey.Kind.SERIAL_NUMBER,
            MatchedKey.Kind.DEVICE_IDENTIFIER,
            MatchedKey.Kind.MODEL_NUMBER,
            MatchedKey.Kind.STOCK_KEEPING_UNIT);

    /**
     * What that says about a vulnerability; null when it says nothing. An asset that is perhaps this product, of a version that is surely
     * not meant, is not touched by this line either way.
     */
    @Nullable
    Outcome outcome(@Nullable Status status) {
        if (status == null) {
            return null;
        }
        boolean certain = certain();
        return switch (version.answer()) {
            case INSIDE ->
                switch (status) {
                    case AFFECTED -> certain ? Outcome.AFFECTED : Outcome.TO_CHECK;
                    case UNDER_INVESTIGATION -> Outcome.TO_CHECK;
                    case NOT_AFFECTED, FIXED -> clears(status) && !byFile() ? Outcome.NOT_AFFECTED : null;
                };
            case OUTSIDE -> certain && status == Status.AFFECTED ? Outcome.NOT_AFFECTED : null;
            case UNKNOWN -> status == Status.AFFECTED || status == Status.UNDER_INVESTIGATION ? Outcome.TO_CHECK : null;
        };
    }

    /**
     * Whether the asset surely is the product. One text alone never says so, though it holds maker and name, or is the name of an operating
     * system of which everybody knows whose it is: without a second text, or a version, it is for a person.
     */
    boolean certain() {
        return identification.certain() && (versioned || !face.bare() || !identification.byOwnNamesOnly());
    }

    /** Whether the line says that just this asset does not have the weakness. */
    boolean clears(@Nullable Status status) {
        return (status == Status.NOT_AFFECTED || status == Status.FIXED)
                && version.answer() == Answer.INSIDE
                && (version.named() || byFile())
                && certain()
                && meant();
    }

    /** Whether a file alone tells the version: releases before a fix can have the same file, so that it clears nothing. */
    private boolean byFile() {
        return version.reason() == VersionJudgement.Reason.SAME_FILE;
    }

    /** A line that gives numbers clears only what bears one of them: others of the same name it does not speak of. */
    private boolean meant() {
        boolean numbered = !leaf.serialNumbers().isEmpty()
                || !leaf.models().isEmpty()
                || !leaf.stockKeepingUnits().isEmpty()
                || !leaf.deviceIdentifiers().isEmpty();
        return !numbered || identification.keys().stream().anyMatch(key -> NUMBERS.contains(key.kind()));
    }

    /**
     * Whether the asset may be this product after all, though another line surely names it: the inventory says less than this line, or
     * the line means a whole family of which the asset is one.
     */
    boolean mayBe() {
        return version.answer() != Answer.OUTSIDE && !identification.contradicted();
    }

    /**
     * Whether the line means a part of a product only, by a number, a platform, a build or a longer name, and it is not sure which part the asset is of. Another
     * serial number alone does not make that sure, for numbers are written in many ways.
     */
    boolean narrower() {
        return mayBe()
                && (!leaf.serialNumbers().isEmpty()
                        || isNamedCloser()
                        || !leaf.stockKeepingUnits().isEmpty() && face.models().isEmpty()
                        || !leaf.models().isEmpty() && face.models().isEmpty()
                        || Narrowing.isOpen(face, leaf));
    }

    private boolean isNamedCloser() {
        Set<String> ours = face.name().words();
        Set<String> theirs = leaf.name().words();
        return !ours.isEmpty() && theirs.size() > ours.size() && theirs.containsAll(ours);
    }

    /** Its keys are sorted by kind, so that each kind counts once. */
    double confidence() {
        double doubt = 1;
        MatchedKey.Kind last = null;
        for (MatchedKey key : identification.keys()) {
            if (key.kind() != last) {
                last = key.kind();
                doubt *= 1 - last.strength();
            }
        }
        double confidence = Math.min(MOST, 1 - doubt);
        return version.answer() == Answer.UNKNOWN ? confidence / 2 : confidence;
    }
}
