package eu.salvus.cli.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a command that could not do its work, told in the user's language with what to do about it. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ExitCode code;
    private final transient List<Trouble> troubles;

    /** A failure of one or more troubles. */
    public Failure(ExitCode code, List<Trouble> troubles, @Nullable Throwable cause) {
        super(troubles.toString(), cause);
        this.code = code;
        this.troubles = List.copyOf(troubles);
    }

    /** A failure of one trouble. */
    public Failure(ExitCode code, String what, String remedy) {
        this(code, List.of(new Trouble(what, remedy)), null);
    }

    /** How the program ends. */
    public ExitCode code() {
        return code;
    }

    /** What is wrong, never empty. */
    public List<Trouble> troubles() {
        return troubles;
    }

    /**
     * One thing that is wrong.
     *
     * @param what what is wrong, with its place and value
     * @param remedy what to do about it, possibly empty
     */
    public record Trouble(String what, String remedy) {}
}
