package eu.salvus.warning;

/** The Traffic Light Protocol 2.0 of FIRST: to whom something may be shown, from everyone to the named recipients alone. */
public enum Tlp {
    /** No limit. */
    CLEAR,
    /** The community. */
    GREEN,
    /** The recipient's organisation and its clients, by need to know. */
    AMBER,
    /** The recipient's organisation alone. */
    AMBER_STRICT,
    /** The recipients themselves. */
    RED
}
