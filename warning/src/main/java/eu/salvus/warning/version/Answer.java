package eu.salvus.warning.version;

/** Whether a range of versions holds a version. */
public enum Answer {
    /** It does. */
    INSIDE,
    /** It does not. */
    OUTSIDE,
    /** Nobody can tell from what is written. */
    UNKNOWN;

    /** Both must hold. */
    Answer and(Answer other) {
        if (this == OUTSIDE || other == OUTSIDE) {
            return OUTSIDE;
        }
        return this == UNKNOWN ? UNKNOWN : other;
    }

    /** One must hold. */
    Answer or(Answer other) {
        if (this == INSIDE || other == INSIDE) {
            return INSIDE;
        }
        return this == UNKNOWN ? UNKNOWN : other;
    }
}
