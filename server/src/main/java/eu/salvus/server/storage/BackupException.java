package eu.salvus.server.storage;

/** A backup cannot be written or put back; the message says why and what to do. Nothing was changed. */
public final class BackupException extends RuntimeException {

    private final String problem;
    private final transient Object[] arguments;

    /**
     * Names the texts of the problem.
     *
     * @param problem {@code backup.PROBLEM}
     * @param arguments of the text
     */
    BackupException(String problem, Object... arguments) {
        super(problem);
        this.problem = problem;
        this.arguments = arguments.clone();
    }

    /** The key of its text. */
    public String key() {
        return "backup." + problem;
    }

    /** What its text names. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
