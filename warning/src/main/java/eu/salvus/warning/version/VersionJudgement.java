package eu.salvus.warning.version;

/**
 * Whether a range holds a version, and why that is the answer.
 *
 * @param answer the answer
 * @param reason why
 */
public record VersionJudgement(Answer answer, Reason reason) {
    /** The version is one of those meant. */
    public static final VersionJudgement IN_RANGE = Reason.IN_RANGE.judgement();

    /** A file of the product is there. */
    public static final VersionJudgement SAME_FILE = Reason.SAME_FILE.judgement();

    /** A file of the product is there, and the version is none of those meant. */
    public static final VersionJudgement FILE_OF_ANOTHER_VERSION = Reason.FILE_OF_ANOTHER_VERSION.judgement();

    /** The version is one of a part of a product, and the advisory says of none that it means it. */
    public static final VersionJudgement ANY_OF_A_PART = Reason.ANY_OF_A_PART.judgement();

    /** Both this and another must hold; the reason is that of the one that decides, of two that hold the one that says less. */
    public VersionJudgement and(VersionJudgement other) {
        if (answer == Answer.INSIDE && other.answer == Answer.INSIDE) {
            return named() ? other : this;
        }
        return answer.and(other.answer) == answer ? this : other;
    }

    /** Whether the very version is meant by what the advisory says of versions. */
    public boolean named() {
        return reason == Reason.IN_RANGE || reason == Reason.ALL_VERSIONS;
    }

    /** Why an answer is what it is. */
    public enum Reason {
        /** All versions are meant. */
        ALL_VERSIONS(Answer.INSIDE),
        /** The version is one of those meant. */
        IN_RANGE(Answer.INSIDE),
        /** The version is one of those meant as far as the inventory says it: {@code 2.3}, below 2.3.1, may be 2.3.5. */
        IN_RANGE_AS_FAR_AS_SAID(Answer.INSIDE),
        /** A part of a product is meant, and of its versions nothing is said: any may be meant, and none is cleared. */
        ANY_OF_A_PART(Answer.INSIDE),
        /** A file of the product is there, bit by bit, and nothing says that the version is not meant. */
        SAME_FILE(Answer.INSIDE),
        /** The version is none of those meant. */
        OUT_OF_RANGE(Answer.OUTSIDE),
        /** The inventory does not say which version is there. */
        VERSION_NOT_STATED(Answer.UNKNOWN),
        /** What the inventory says is no version we can read. */
        VERSION_NOT_READ(Answer.UNKNOWN),
        /** The advisory does not say which versions it means. */
        RANGE_NOT_STATED(Answer.UNKNOWN),
        /** What the advisory says is no range we can read with certainty. */
        RANGE_NOT_READ(Answer.UNKNOWN),
        /** The two are written too differently to say which came first. */
        NOT_COMPARABLE(Answer.UNKNOWN),
        /** One says more than the other: {@code 2.3.1} may or may not be meant by {@code 2.3}. */
        FINER_OR_COARSER(Answer.UNKNOWN),
        /** The version is meant under a condition we cannot check. */
        UNDER_A_CONDITION(Answer.UNKNOWN),
        /** A file of the product is there, but the version that the inventory says is none of those meant. */
        FILE_OF_ANOTHER_VERSION(Answer.UNKNOWN),
        /** The range counts as a package ecosystem does, and the asset is no package of it. */
        OTHER_SCHEME(Answer.UNKNOWN);

        private final Answer answer;

        Reason(Answer answer) {
            this.answer = answer;
        }

        /** The judgement with this reason. */
        VersionJudgement judgement() {
            return new VersionJudgement(answer, this);
        }
    }
}
