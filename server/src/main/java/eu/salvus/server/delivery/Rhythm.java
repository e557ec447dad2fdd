package eu.salvus.server.delivery;

/** When what waits is told. */
enum Rhythm {
    AT_ONCE,
    /** Once a day, in one message. */
    DAILY,
    /** Once a week, in one message. */
    WEEKLY
}
