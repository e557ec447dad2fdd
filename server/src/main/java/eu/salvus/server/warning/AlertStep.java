package eu.salvus.server.warning;

/** The way of a warning, from its publisher to the eyes of somebody here. */
enum AlertStep {
    /** From its publication until it was here. */
    ARRIVED,
    /** Until it was read and checked. */
    VALIDATED,
    /** Until it was compared with the twins. */
    MATCHED,
    /** Until people could see it. */
    STORED,
    /** All of these together: from its publication until people could see it. */
    WHOLE,
    /** From there until somebody was told outside the application. */
    SENT,
    /** From there until somebody looked. */
    SEEN
}
