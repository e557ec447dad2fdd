package eu.salvus.simulation.choice;

/** What sets of measures do, on any draws. */
public interface Objective extends Trial {

    /**
     * The same problem on other draws, to score again what was chosen.
     *
     * @param seed of all draws; the same seed gives the same objective
     */
    Objective fresh(long seed);
}
