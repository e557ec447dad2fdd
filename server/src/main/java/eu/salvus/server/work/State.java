package eu.salvus.server.work;

/** How far a job is. */
public enum State {
    /** It waits for its turn. */
    QUEUED,
    /** It runs. */
    RUNNING,
    /** It has a result. */
    DONE,
    /** It could not be made; its problem says why. */
    FAILED,
    /** Somebody ended it. */
    CANCELLED;

    /** Whether it will not change any more. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
