package eu.salvus.server.delivery;

/** A way out of the application. */
enum Channel {
    /** To the address of one's account; a mail server lets few in at a time and puts off the rest. */
    EMAIL(16),
    /** To a program that listens. */
    WEBHOOK(64),
    /** At a secret address, for whoever reads feeds: Atom, or RSS. */
    FEED(0),
    /** At a secret address, for calendars: deadlines. */
    CALENDAR(0);

    private final int together;

    Channel(int together) {
        this.together = together;
    }

    /** How many are sent at the same time at most, of all organisations; 0 for what is fetched. */
    int together() {
        return together;
    }

    /** Whether it is sent; else it is fetched. */
    boolean isSent() {
        return together > 0;
    }
}
