package eu.salvus.mal;

import java.util.List;
import java.util.stream.Collectors;

/** A language, a model or a question about them is wrong; it carries every problem found, in order of place. */
public final class MalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** With everything that was found, at least one problem. */
    public MalException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** With a single problem. */
    public MalException(Place place, String message, String remedy) {
        this(List.of(new Problem(place, message, remedy)));
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }
}
