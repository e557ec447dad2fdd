package eu.salvus.simulation.attack;

/** What the kernel must know of a step, as bits of one word. */
final class Flag {
    /** A consequence: needs no work, and holds only while supported. */
    static final int EFFECT = 1;
    /** An effect that takes no time and is always possible. */
    static final int INSTANT = 1 << 1;
    /** An effect that may support itself through other effects. */
    static final int CYCLIC = 1 << 2;
    /** Needs a hand. */
    static final int MANUAL = 1 << 3;
    /** Needs a lane. */
    static final int AUTOMATIC = 1 << 4;
    /** Has parents among the sources that are drawn when first needed. */
    static final int DRAWN_PARENTS = 1 << 5;
    /** A defence or an existence. */
    static final int SOURCE = 1 << 6;
    /** Its time has a factor of its own. */
    static final int SCALED = 1 << 7;
    /** A manual action that leads to none of the attacker's goals: never begun. */
    static final int POINTLESS = 1 << 8;
    /** The defender wants to know. */
    static final int OBSERVED = 1 << 9;
    /** Its resource is out while it holds. */
    static final int AVAILABILITY = 1 << 10;
    /** People are exposed once it is reached. */
    static final int CONFIDENTIALITY = 1 << 11;
    /** The moment of detonation depends on it. */
    static final int TRIGGER = 1 << 12;
    /** A defence whose resource is out while it is switched on. */
    static final int OUTAGE = 1 << 13;

    /** A goal of the attacker. */
    static final int GOAL = 1 << 14;

    /** Any of these, and more is to do when a step comes to hold or ceases to. */
    static final int HOOKS = OBSERVED | AVAILABILITY | CONFIDENTIALITY | TRIGGER | GOAL;

    private Flag() {}
}
