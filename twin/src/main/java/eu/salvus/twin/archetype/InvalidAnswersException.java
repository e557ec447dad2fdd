package eu.salvus.twin.archetype;

import eu.salvus.twin.yaml.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Answers do not fit their questions; the message lists all errors, one a line. */
public final class InvalidAnswersException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> errors;

    InvalidAnswersException(List<Problem> errors) {
        super(errors.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** The errors, in the order of the answers; never empty. */
    public List<Problem> errors() {
        return errors;
    }
}
