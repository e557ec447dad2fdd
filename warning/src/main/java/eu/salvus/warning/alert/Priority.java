package eu.salvus.warning.alert;

/** How soon something is to be done, from the latest to the soonest: the outcomes of SSVC for those who run systems. */
public enum Priority {
    /** Not now. */
    DEFER,
    /** At the next maintenance. */
    SCHEDULED,
    /** Before the next maintenance. */
    OUT_OF_CYCLE,
    /** At once, with all hands. */
    IMMEDIATE
}
