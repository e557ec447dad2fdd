package eu.salvus.warning.provider;

/**
 * How much is taken from a provider.
 *
 * @param documents most documents in its lists
 * @param documentBytes most bytes of a document
 * @param listBytes most bytes of a feed or an index
 * @param allBytes most bytes of documents in one run; the next run goes on
 * @param parallel documents asked for at the same time
 * @param failures in a row, after which the rest is left for another time
 */
public record Limits(int documents, int documentBytes, int listBytes, long allBytes, int parallel, int failures) {

    /** The usual ones: a hundred times the largest provider known. */
    public static final Limits USUAL =
            new Limits(200_000, 64 * 1024 * 1024, 256 * 1024 * 1024, 16L * 1024 * 1024 * 1024, 4, 20);

    /** Checks that each is at least 1. */
    public Limits {
        if (documents < 1 || documentBytes < 1 || listBytes < 1 || allBytes < 1 || parallel < 1 || failures < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }
}
