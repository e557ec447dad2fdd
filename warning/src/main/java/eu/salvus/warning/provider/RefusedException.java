package eu.salvus.warning.provider;

/** A document that is not taken, and why. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    RefusedException(String reason) {
        super(reason);
    }
}
