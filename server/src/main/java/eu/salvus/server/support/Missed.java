package eu.salvus.server.support;

/** Why an organisation on this instance could not hear something so far. It says nothing of what the organisation has. */
public enum Missed {
    /** The database could not do it just then. */
    DATABASE,
    /** The document cannot be read here. */
    DOCUMENT,
    /** It could not be compared with what the organisation has. */
    COMPARISON
}
