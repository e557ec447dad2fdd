package eu.salvus.warning.product;

/** A table of makers that is not taken: unreadable, or not signed by whom it should be. The message says where and what to do. */
public final class RefusedTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedTableException(String message) {
        super(message);
    }
}
