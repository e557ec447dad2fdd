package eu.salvus.inventory;

/** A file cannot be read; the only exception with which this module refuses what is in files. */
public final class RefusedFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    /** A refusal, with what caused it left out on purpose: it may quote the file. */
    public RefusedFileException(Refusal refusal) {
        super(refusal.place() + ": " + refusal.reason() + (refusal.value().isEmpty() ? "" : ": " + refusal.value()));
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
