package eu.salvus.inventory.proposal;

/** What a device is recognised by. */
public enum Clue {
    /** A word of what its tool says it is, or of its model. */
    DESCRIPTION,
    /** A word in its name. */
    NAME,
    /** A maker of nothing but medical devices. */
    VENDOR,
    /** An open port. */
    PORT,
    /** Its operating system. */
    SYSTEM,
    /** Nothing: it is assumed to be a workstation. */
    NOTHING,
    /** The user says so. */
    DECISION
}
