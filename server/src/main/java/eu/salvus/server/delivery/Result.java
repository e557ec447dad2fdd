package eu.salvus.server.delivery;

/** What became of an attempt to send something. */
enum Result {
    /** The other side has taken it. */
    DELIVERED,
    /** It could not be reached. */
    NOT_REACHED,
    /** It did not answer in time. */
    TOO_SLOW,
    /** It answered that it does not take it now. */
    NOT_NOW,
    /** It answered that it never takes it. */
    REFUSED,
    /** It does not let us in, or cannot prove who it is. */
    NOT_TRUSTED,
    /** The address is one that nothing is sent to. */
    BAD_ADDRESS,
    /** Mail is not set up. */
    NOT_SET_UP,
    /** Something failed that has no name. */
    FAILED,
    /** Whoever was to have it may not read alerts any more. */
    NO_RIGHT,
    /** The subscription was ended. */
    ENDED
}
