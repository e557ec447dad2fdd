package eu.salvus.server.work;

import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A kind of calculation that takes long, and so waits for its turn in the {@link WorkQueue}. Its rows are part of the view {@code job}. */
public interface Work {

    /** The name of its rows in the view, and of its measures. */
    String kind();

    /** Whether it takes minutes: then each time it says that it goes on, one that does not may pass. */
    boolean takesMinutes();

    /** Its rows. */
    WatchedJobs jobs();

    /**
     * Does one that was taken, wholly or not at all; one that somebody ended is left as it is.
     *
     * @param goesOn to be asked now and then, outside of any transaction; false once the program stops: it is then left running, to wait
     *     again at the next start
     * @return whether it is done; false when somebody ended it, or the program stops
     * @throws IllegalArgumentException when it cannot be done; the message says why to whoever asked for it
     * @throws RuntimeException what the database cannot do just now: it is tried again later; all else ends it
     */
    boolean run(UUID id, BooleanSupplier goesOn);
}
