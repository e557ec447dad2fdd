package eu.salvus.server;

/** What was asked for is not there, or belongs to another organisation: nobody is told which of the two. */
public final class NotFoundException extends RuntimeException {

    private NotFoundException(String message) {
        super(message);
    }

    /** There is no such thing. */
    public static NotFoundException of(String what, Object id) {
        return new NotFoundException("there is no " + what + " " + id);
    }
}
