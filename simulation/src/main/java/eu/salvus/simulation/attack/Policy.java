package eu.salvus.simulation.attack;

/** Which of the actions that are ready an attacker takes first. */
public enum Policy {
    /** All of them; only meaningful with unlimited hands, otherwise in the order of the steps. */
    EVERYTHING_AT_ONCE,
    /** The one from which a goal is nearest in expected time; what leads to no goal is left alone. */
    GOAL_DIRECTED,
    /** The quickest one in expected time. */
    SMASH_AND_GRAB,
    /** As goal-directed, but slower and less conspicuous. */
    PATIENT;

    /** Whether actions that lead to no goal are left alone. */
    boolean hasGoals() {
        return this == GOAL_DIRECTED || this == PATIENT;
    }
}
