package eu.salvus.warning.match;

/** Whether an advisory concerns an asset. */
public enum Outcome {
    /** Its identity and its version are certain, and the version is one of those meant. Never by a name alone. */
    AFFECTED,
    /** A person must look: its identity or its version is open. */
    TO_CHECK,
    /** Its identity and its version are certain, and the version is none of those meant. */
    NOT_AFFECTED
}
