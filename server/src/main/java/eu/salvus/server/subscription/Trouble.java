package eu.salvus.server.subscription;

import eu.salvus.warning.source.DoorException;
import java.util.Set;

/** Why a centre, or a document of it, could not be had. */
public enum Trouble {
    /** The centre may not be asked at that address. */
    FORBIDDEN,
    /** Nobody answers there. */
    UNREACHABLE,
    /** It took too long. */
    TOO_SLOW,
    /** It is longer than anything that is read. */
    TOO_LARGE,
    /** What it answers cannot be understood. */
    BROKEN,
    /** It does not take the token, or the token may not read that. */
    REFUSED,
    /** There is nothing at that address. */
    ABSENT,
    /** It does not say whose advisories these are. */
    NO_PROVIDER,
    /** It has trouble of its own. */
    SERVER_FAILED,
    /** The document is another than was announced. */
    OTHER_DOCUMENT,
    /** The document is no advisory that can be read. */
    UNREADABLE,
    /** Its signature is not of this content, not by a key of the centre, or by one that was good no more. */
    WRONG_SIGNATURE,
    /** It is not signed, and its centre signs. */
    UNSIGNED,
    /** The key that its signature needs cannot be had. */
    KEY_MISSING,
    /** It is signed by a key that the centre did not have when its keys were first seen. */
    KEY_CHANGED,
    /** It could not be stored here. */
    NOT_STORED;

    private static final int SERVER = 500;

    /** Those that only a person mends: what was fetched is not signed as it has to be. */
    static final Set<Trouble> OF_TRUST = Set.of(WRONG_SIGNATURE, UNSIGNED, KEY_MISSING, KEY_CHANGED);

    /** What hindered asking. */
    public static Trouble of(DoorException failure) {
        return switch (failure.reason()) {
            case FORBIDDEN -> FORBIDDEN;
            case UNREACHABLE -> UNREACHABLE;
            case TOO_SLOW -> TOO_SLOW;
            case TOO_LARGE -> TOO_LARGE;
            case TOO_MANY_REDIRECTS, BROKEN -> BROKEN;
            case STATUS -> status(failure);
        };
    }

    private static Trouble status(DoorException failure) {
        if (failure.needsRights()) {
            return REFUSED;
        }
        if (failure.absent()) {
            return ABSENT;
        }
        return failure.status() >= SERVER ? SERVER_FAILED : BROKEN;
    }
}
