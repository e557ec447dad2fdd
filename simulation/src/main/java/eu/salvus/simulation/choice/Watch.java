package eu.salvus.simulation.choice;

/** Hears how far a choice is, and may end it. Called from the threads that simulate: keep it quick. */
@FunctionalInterface
public interface Watch {

    /** Hears nothing and never ends anything. */
    Watch NONE = (stage, done, all) -> true;

    /**
     * Something is done.
     *
     * @param done sets evaluated so far in this stage
     * @param all sets to be evaluated in this stage at most
     * @return false to end it: the call then throws {@link java.util.concurrent.CancellationException}
     */
    boolean reached(Stage stage, int done, int all);
}
