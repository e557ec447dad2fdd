package eu.salvus.simulation.variant;

import java.util.concurrent.atomic.LongAdder;

/** How many runs were asked for, and how many of their parts were simulated; the rest was taken over. */
public final class Tally {
    private final LongAdder runs = new LongAdder();
    private final LongAdder attacks = new LongAdder();
    private final LongAdder aftermaths = new LongAdder();

    void add(int asked, int attacked, int followed) {
        runs.add(asked);
        attacks.add(attacked);
        aftermaths.add(followed);
    }

    /** Runs asked for. */
    public long runs() {
        return runs.sum();
    }

    /** Attacks simulated. */
    public long attacks() {
        return attacks.sum();
    }

    /** Recoveries and cares computed. */
    public long aftermaths() {
        return aftermaths.sum();
    }
}
