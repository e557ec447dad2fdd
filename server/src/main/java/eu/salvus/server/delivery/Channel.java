package eu.salvus.server.delivery;

/** A way out of the application. */
enum Channel {
    /** To the address of one's account. */
    EMAIL,
    /** To a program that listens. */
    WEBHOOK;
}
