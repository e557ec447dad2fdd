package eu.salvus.simulation.attack;

/** What can happen in a run. In brackets: what the subject of the event is. */
public enum EventKind {
    /** The attacker enters (step). */
    ENTERED,
    /** A step comes to hold (step), because of a parent. */
    REACHED,
    /** An effect ceases to hold, or an action is undone (step). */
    FELL,
    /** The attacker strikes (the defence step {@code waiting}). */
    DETONATED,
    /** A defence is switched on (step). */
    SWITCHED_ON,
    /** A defence is switched off again (step). */
    SWITCHED_OFF,
    /** The actions of an asset are undone (resource). */
    CLEARED,
    /** A sensor raises an alert (step); the cause is its number among the sensors of the plan, in order of steps. */
    ALERT,
    /** Nobody acts on an alert (step); the cause is the number of its sensor. */
    IGNORED,
    /** Somebody acts on an alert (step); the cause is the number of its sensor. */
    ACTED,
    /** The level of the response rises (ordinal of the level). */
    LEVEL,
    /** A reaction is made (index of its rule), on a target (the cause). */
    REACTION,
    /** The attacker is thrown out (-1). */
    ERADICATED
}
