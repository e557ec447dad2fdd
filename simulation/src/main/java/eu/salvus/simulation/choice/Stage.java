package eu.salvus.simulation.choice;

/** What a choice is busy with. */
public enum Stage {
    /** Evaluating sets on the rough sample. */
    SEARCH,
    /** Evaluating the most promising, or all, on the whole sample. */
    CONFIRM,
    /** Scoring the finalists again on other draws. */
    SCORE_AGAIN,
    /** Trying other values of what is not known for sure. */
    DOUBT
}
