package eu.salvus.server.delivery;

/** How far a message is. */
enum MessageState {
    /** To be sent, for the first time or again. */
    DUE,
    SENT,
    /** It could not be sent in time; what it tells goes with the next one. */
    GIVEN_UP,
    /** Nobody wants or may have it any more. */
    DROPPED
}
