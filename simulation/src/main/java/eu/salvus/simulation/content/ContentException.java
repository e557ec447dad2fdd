package eu.salvus.simulation.content;

import java.util.List;

/** A content file has errors; the message lists them all, one a line, each with its place and its remedy. */
public final class ContentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> errors;

    /** An exception for these errors. */
    public ContentException(List<String> errors) {
        super(String.join("\n", errors));
        this.errors = List.copyOf(errors);
    }

    /** The errors, each as {@code file:line:column: what is wrong; remedy}. */
    public List<String> errors() {
        return errors;
    }
}
