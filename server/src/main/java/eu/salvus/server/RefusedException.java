package eu.salvus.server;

/** Something that was asked for cannot be done; what to do about it is told in the reader's language. */
public final class RefusedException extends RuntimeException {

    private final int status;
    private final String problem;
    private final transient Object[] arguments;

    /**
     * A refusal.
     *
     * @param status of the answer, 400 to 499
     * @param problem names its texts, {@code problem.NAME.title} and {@code problem.NAME.detail}
     * @param arguments of its detail
     */
    public RefusedException(int status, String problem, Object... arguments) {
        super(problem);
        this.status = status;
        this.problem = problem;
        this.arguments = arguments.clone();
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** The name of its texts. */
    public String problem() {
        return problem;
    }

    /** What its detail names. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
