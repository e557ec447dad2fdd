package eu.salvus.server.identity;

/** What somebody may do in an organisation. Every endpoint names the one it needs. */
public enum Permission {
    /** See twins, with all they hold. */
    READ_TWIN,
    /** Make, change and restore twins. */
    WRITE_TWIN,
    /** Take a whole twin out of the application. */
    EXPORT_TWIN,
    /** Delete a twin. */
    DELETE_TWIN,
    /** Start and cancel simulations. */
    SIMULATE,
    /** See what simulations found. */
    READ_RESULT,
    /** Give others a link to a result, or a page of it. */
    SHARE_RESULT,
    /** Read what others publish for the organisation. */
    READ_COLLECTION,
    /** Add to what others collect, such as sightings. */
    WRITE_COLLECTION,
    /** Publish, and say who may read and add. */
    MANAGE_COLLECTION,
    /** See what published weaknesses concern the organisation. */
    READ_ALERTS,
    /** Say whether an alert concerns the organisation, and what became of it. */
    ANSWER_ALERTS,
    /** Hand in advisories. */
    ADD_ADVISORY,
    /** Say who is asked for news of threats. */
    MANAGE_SOURCES,
    /** See who belongs to the organisation. */
    READ_PEOPLE,
    /** Invite people, and change what they may do. */
    MANAGE_PEOPLE,
    /** Read the audit log. */
    READ_AUDIT,
    /** Change how the organisation works. */
    MANAGE_ORGANISATION,
    /** Look after one's own account: password, factors, sessions, tokens. No token ever has it. */
    OWN_ACCOUNT
}
