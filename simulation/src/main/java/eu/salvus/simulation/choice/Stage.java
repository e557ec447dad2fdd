package eu.salvus.simulation.choice;

/** What a choice is busy with. */
public enum Stage {
    /** Evaluating sets. */
    SEARCH,
    /** Scoring the finalists again on other draws. */
    SCORE_AGAIN,
    /** Trying other values of what is not known for sure. */
    DOUBT
}
