package eu.salvus.server.audit;

/** What can be done that the log tells of. */
public enum Act {
    GUEST_BEGAN,
    TWIN_ADDED,
    TWIN_READ,
    TWIN_SAVED,
    TWIN_RESTORED,
    TWIN_DELETED,
    TWIN_EXPORTED,
    INVENTORY_IMPORTED,
    SIMULATION_ASKED,
    SIMULATION_CANCELLED,
    RESULT_READ
}
