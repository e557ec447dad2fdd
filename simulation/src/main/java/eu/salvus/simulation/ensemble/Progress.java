package eu.salvus.simulation.ensemble;

/** Hears how far an ensemble is, and may end it. Called from the threads that simulate: keep it quick. */
public interface Progress {

    /** Hears nothing and never ends anything. */
    Progress NONE = (done, runs) -> true;

    /**
     * Some runs are done.
     *
     * @param done runs done so far
     * @param runs runs to be made at most
     * @return false to cancel: whole batches made so far are kept
     */
    boolean done(int done, int runs);
}
