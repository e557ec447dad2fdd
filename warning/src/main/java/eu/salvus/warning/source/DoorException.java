package eu.salvus.warning.source;

import java.io.IOException;
import java.net.URI;

/** Another machine gave no usable answer. */
public final class DoorException extends IOException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final URI address;
    private final int status;

    /** Why there is no answer. */
    public enum Reason {
        /** The address may not be asked: not HTTPS, no host, inside a guarded network, or another host than it must be. */
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
        /** It answered with a status that is an error. */
        STATUS
    }

    /**
     * A failure without a status.
     *
     * @param words what happened, in English, without the address
     */
    public DoorException(Reason reason, URI address, String words) {
        super(address + ": " + words);
        this.reason = reason;
        this.address = address;
        this.status = 0;
    }

    /** An answer whose status is an error, 300 to 599. */
    public DoorException(URI address, int status) {
        super(address + ": answered with status " + status);
        this.reason = Reason.STATUS;
        this.address = address;
        this.status = status;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What was asked for. */
    public URI address() {
        return address;
    }

    /** The status, 0 when there was none. */
    public int status() {
        return status;
    }

    /** Whether there is nothing at the address, and the machine says so. */
    public boolean absent() {
        return status == 404 || status == 410;
    }

    /** Whether one must first say who one is. */
    public boolean needsRights() {
        return status == 401 || status == 403;
    }
}
