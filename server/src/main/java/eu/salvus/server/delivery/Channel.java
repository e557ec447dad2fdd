package eu.salvus.server.delivery;

/** A way out of the application. */
enum Channel {
    /** To the address of one's account. */
    EMAIL,
    /** To a program that listens. */
    WEBHOOK,
    /** At a secret address, for whoever reads feeds: Atom, or RSS. */
    FEED,
    /** At a secret address, for calendars: deadlines. */
    CALENDAR;

    /** Whether it is sent; else it is fetched. */
    boolean isSent() {
        return this == EMAIL || this == WEBHOOK;
    }
}
