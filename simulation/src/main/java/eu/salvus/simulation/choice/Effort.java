package eu.salvus.simulation.choice;

/**
 * How much work a search may be.
 *
 * @param evaluations sets evaluated at most, 1 or more; the search for all budgets together
 * @param enumeration all sets that fit are evaluated when they are no more than this, and the answer is then exact; 0 for never
 */
public record Effort(int evaluations, int enumeration) {

    /** More candidates than this are never enumerated. */
    static final int MOST_ENUMERATED = 16;

    /** What a laptop does in a minute or two on a hospital of 300 beds. */
    public static final Effort USUAL = new Effort(600, 600);

    /** Refuses numbers out of their range. */
    public Effort {
        if (evaluations < 1 || enumeration < 0) {
            throw new IllegalArgumentException(
                    "a search needs 1 evaluation or more and an enumeration of 0 or more, not " + evaluations + " and "
                            + enumeration);
        }
    }
}
