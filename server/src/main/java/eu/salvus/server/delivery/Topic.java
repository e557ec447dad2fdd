package eu.salvus.server.delivery;

/** What is told of. */
enum Topic {
    ALERT,
    /** Something about where warnings come from. */
    SOURCES,
    /** Nothing: somebody tries whether messages arrive. */
    TRIAL
}
