package eu.salvus.warning.version;

/** Which of two versions came first. */
public enum Order {
    /** The first of the two. */
    BEFORE,
    /** Neither: they are the same. */
    SAME,
    /** The second of the two. */
    AFTER,
    /** Nobody can tell without knowing how their maker counts. */
    UNKNOWN;

    /** The order of two numbers compared elsewhere. */
    static Order of(int sign) {
        if (sign == 0) {
            return SAME;
        }
        return sign < 0 ? BEFORE : AFTER;
    }

    /** The order seen from the other of the two. */
    public Order reversed() {
        return switch (this) {
            case BEFORE -> AFTER;
            case AFTER -> BEFORE;
            case SAME, UNKNOWN -> this;
        };
    }
}
