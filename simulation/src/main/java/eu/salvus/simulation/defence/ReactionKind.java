package eu.salvus.simulation.defence;

/** What a hospital can do against an attack while it goes on. */
public enum ReactionKind {
    /** Takes one machine off the network. */
    ISOLATE_HOST,
    /** Closes all flows of a zone. */
    ISOLATE_ZONE,
    /** Cuts the Internet. */
    CUT_INTERNET,
    /** Cuts the remote access of suppliers. */
    CUT_SUPPLIER,
    /** Disables accounts. */
    DISABLE_ACCOUNT,
    /** Takes backup copies offline. */
    PULL_BACKUPS_OFFLINE,
    /** Shuts everything down. */
    SHUT_DOWN,
    /** Starts the degraded mode of the clinical services. */
    DEGRADED_MODE,
    /** Calls for help from outside; nothing is switched. */
    CALL_FOR_HELP,
    /** Sets one machine up anew. */
    REBUILD_HOST,
    /** Has the provider filter a flood. */
    FILTER_FLOOD,
    /** Takes a device and all that are alike out of use until they are checked. */
    WITHDRAW_DEVICES
}
