package eu.salvus.simulation.attack;

/**
 * Who watches a run and answers. Called only for the steps it observes; it must not act at once but {@linkplain
 * AttackRun#schedule schedules} what it will do, and acts when that is due.
 */
public interface Defender {
    /** Whether the defender wants to know when a step is reached; asked once, before the first run. */
    boolean observes(int step);

    /** A run begins, whose draws and assumptions can be asked for: forget the last one. */
    void begin();

    /** An observed step has come to hold at a time, in its attempt. */
    void reached(int step, int attempt, double time);

    /** The attack has put a resource out (or lost its hold on it) at a time; the defender's own cuts do not count. */
    void lost(int resource, boolean out, double time);

    /** What the defender has scheduled is due. */
    void due(long payload, double time);
}
