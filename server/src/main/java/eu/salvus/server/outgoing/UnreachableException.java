package eu.salvus.server.outgoing;

import java.io.IOException;

/** Something was not asked for, or not taken as it came; why, by a name, and where. */
public final class UnreachableException extends IOException {

    private final String reason;
    private final String place;

    UnreachableException(String reason, String place) {
        super(reason + ": " + place);
        this.reason = reason;
        this.place = place;
    }

    /**
     * Why: {@code not-https}, {@code not-public}, {@code unknown-host}, {@code too-many-redirects}, {@code too-large}, {@code too-slow},
     * {@code not-http}, {@code bad-address} or {@code posted-elsewhere}.
     */
    public String reason() {
        return reason;
    }

    /** The host or address it is about. */
    public String place() {
        return place;
    }
}
