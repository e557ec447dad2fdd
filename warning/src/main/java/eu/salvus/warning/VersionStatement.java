package eu.salvus.warning;

/** Which versions of a product an advisory means. */
public sealed interface VersionStatement {
    /** It names none: nobody said which. */
    record Unstated() implements VersionStatement {}

    /**
     * Exactly one version, says the publisher; the text may still be a range in disguise.
     *
     * @param text as written
     */
    record Exactly(String text) implements VersionStatement {}

    /**
     * A range: {@code vers:…}, its constraints alone ({@code <V3.0.29}), or free text.
     *
     * @param text as written
     */
    record Range(String text) implements VersionStatement {}
}
