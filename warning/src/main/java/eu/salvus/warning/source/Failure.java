package eu.salvus.warning.source;

/** Why a source gave nothing usable, in one word that each language has a sentence for. */
public enum Failure {
    /** Its address may not be asked. */
    FORBIDDEN,
    /** Nobody answers there, or the name is unknown. */
    UNREACHABLE,
    /** It took too long. */
    TOO_SLOW,
    /** It is longer than it may be. */
    TOO_LARGE,
    /** One redirect led to another too often. */
    TOO_MANY_REDIRECTS,
    /** It ended before its end, or is no HTTP. */
    BROKEN,
    /** One must first say who one is (status 401 or 403). */
    LOCKED,
    /** There is nothing at the address any more (status 404 or 410). */
    GONE,
    /** It answered with another status that is an error. */
    STATUS,
    /** It answered, and what it said cannot be used. */
    UNREADABLE,
    /** It answered, and we failed to handle it. */
    DEFECT;

    static Failure of(Exception failure) {
        return switch (failure) {
            case DoorException door -> of(door);
            case UnreadableException _ -> UNREADABLE;
            default -> DEFECT;
        };
    }

    private static Failure of(DoorException door) {
        return switch (door.reason()) {
            case FORBIDDEN -> FORBIDDEN;
            case UNREACHABLE -> UNREACHABLE;
            case TOO_SLOW -> TOO_SLOW;
            case TOO_LARGE -> TOO_LARGE;
            case TOO_MANY_REDIRECTS -> TOO_MANY_REDIRECTS;
            case BROKEN -> BROKEN;
            case STATUS -> door.needsRights() ? LOCKED : door.absent() ? GONE : STATUS;
        };
    }
}
