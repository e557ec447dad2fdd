package eu.salvus.warning.alert;

/** How far a system can be reached, from the least to the most: decision point "System Exposure" 1.0.1 of SSVC. */
public enum Exposure {
    /** By nobody but at the machine itself, or in a network under close control. */
    SMALL,
    /** From a network with restrictions. */
    CONTROLLED,
    /** From the Internet. */
    OPEN
}
