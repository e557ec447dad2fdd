package eu.salvus.twin.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A twin's files have errors; the message lists them all, one a line. */
public final class InvalidTwinException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> errors;

    InvalidTwinException(List<Problem> errors) {
        super(errors.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** The errors, in the order of the files; never empty. */
    public List<Problem> errors() {
        return errors;
    }
}
