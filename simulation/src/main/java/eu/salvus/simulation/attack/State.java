package eu.salvus.simulation.attack;

/** What a step is doing now. {@link #HOLDING} and {@link #ENTERED} hold; no other does. */
final class State {
    /** Nothing; or it was tried and is not possible. */
    static final byte IDLE = 0;
    /** Waits for a hand or a lane. */
    static final byte READY = 1;
    /** In progress. */
    static final byte RUNNING = 2;
    /** An effect whose support is in doubt while a withdrawal is worked out. */
    static final byte DOUBTED = 3;
    /** A source not drawn yet in this run, and counted as holding. */
    static final byte DRAWN = 4;
    /** Holds. */
    static final byte HOLDING = 5;
    /** Holds because the attacker entered there, without need of support. */
    static final byte ENTERED = 6;

    private State() {}
}
