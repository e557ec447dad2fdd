package eu.salvus.warning.csaf;

/** A document of which nothing can be used. */
final class RefusedDocumentException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    RefusedDocumentException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
