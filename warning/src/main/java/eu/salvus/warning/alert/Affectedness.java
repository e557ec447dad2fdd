package eu.salvus.warning.alert;

/** Whether something of the hospital has a weakness, from the least to the most. */
public enum Affectedness {
    /** It has not. */
    NOT_AFFECTED,
    /** Nobody can tell from the data: a person has to look. */
    TO_CHECK,
    /** It has. */
    AFFECTED
}
