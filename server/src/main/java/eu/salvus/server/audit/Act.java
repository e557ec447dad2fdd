package eu.salvus.server.audit;

/** What can be done that the log tells of. */
public enum Act {
    GUEST_BEGAN,
    TWIN_ADDED,
    TWIN_READ,
    SIMULATION_ASKED,
    SIMULATION_CANCELLED,
    RESULT_READ
}
