package eu.salvus.simulation.choice;

/**
 * How much work a search may be.
 *
 * @param evaluations sets evaluated at most on the rough sample, 1 or more; the search for all budgets together
 * @param confirmed sets evaluated at most on the whole sample, 1 or more
 * @param enumeration all sets that fit are evaluated on the whole sample when they are no more than this, and the answer is then exact;
 *     0 for never
 * @param roughRuns runs of each scenario in the rough sample, 1 or more; the whole sample where it has no more
 */
public record Effort(int evaluations, int confirmed, int enumeration, int roughRuns) {

    /** More candidates than this are never enumerated. */
    static final int MOST_ENUMERATED = 16;

    /** Every set on the whole sample: what a laptop does in two minutes on a hospital of 300 beds. */
    public static final Effort USUAL = new Effort(200, 200, 40, Integer.MAX_VALUE);

    /** More sets, each on few runs, and only the most promising on all. */
    public static final Effort QUICK = new Effort(250, 16, 40, 60);

    /** Refuses numbers out of their range. */
    public Effort {
        if (evaluations < 1 || confirmed < 1 || enumeration < 0 || roughRuns < 1) {
            throw new IllegalArgumentException(
                    "a search needs 1 evaluation or more, 1 confirmation or more, an enumeration of 0 or more and 1 "
                            + "rough run or more, not " + evaluations + ", " + confirmed + ", " + enumeration + " and "
                            + roughRuns);
        }
    }

    /** The same, but all sets are tried whatever that takes, if there are no more than 16 candidates. */
    public Effort exact() {
        return new Effort(evaluations, confirmed, 1 << MOST_ENUMERATED, roughRuns);
    }
}
