package eu.salvus.server.identity;

/** How far somebody is in showing who they are. */
enum Standing {
    /** Nobody: no session, or one that is worth nothing any more. */
    SIGNED_OUT,
    /** The password was given; a second factor has to be added before anything else. */
    FACTOR_TO_ADD,
    /** The password was given; the second factor was not shown yet. */
    FACTOR_NEEDED,
    SIGNED_IN,
    /** Somebody without an account. */
    GUEST
}
