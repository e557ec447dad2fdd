package eu.salvus.server.simulation;

import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A kind of calculation that takes long, and so waits for its turn in the {@link WorkQueue}. Its rows are part of the view {@code job}. */
public interface Work {

    /** The name of its rows in the view. */
    String kind();

    /** Whether it takes minutes: then each time it says that it goes on, one that does not may pass. */
    boolean takesMinutes();

    /** Lets what ran when the program ended wait again. */
    void waitAgain();

    /** Lets one that runs wait again: what it needs is away for a while. */
    void waitAgain(UUID id);

    /** Takes one that waits, which then runs; false when it does not wait any more. */
    boolean take(UUID id);

    /**
     * Does it, wholly or not at all: a failure is kept with it, and one that somebody ended is left as it is. What the database cannot do just
     * now is thrown: it is tried again later.
     *
     * @param goesOn to be asked now and then, outside of any transaction; false once the program stops: it is then left running, to wait
     *     again at the next start
     */
    void run(UUID id, BooleanSupplier goesOn);
}
