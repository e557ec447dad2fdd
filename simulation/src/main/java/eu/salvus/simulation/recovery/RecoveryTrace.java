package eu.salvus.simulation.recovery;

import java.util.ArrayList;
import java.util.List;

/** The tasks of one recovery, for a chart of who did what when. For the runs one looks at; it allocates. */
public final class RecoveryTrace {

    /** What a task is. */
    public enum Kind {
        /** Work before all else: network, identity; the subject is its position. */
        HEAD,
        /** Checking a resource that was not damaged. */
        CHECK,
        /** Restoring a resource from a copy, the transfer included. */
        RESTORE,
        /** Rebuilding a resource. */
        REBUILD,
        /** Reconnecting a resource. */
        RECONNECT,
        /** A supplier restoring its resource. */
        SUPPLIER,
        /** Verifying a digital service. */
        VERIFY,
        /** Entering a digital service's paper records. */
        BACK_ENTRY
    }

    /**
     * A task.
     *
     * @param kind what it is
     * @param subject index of the head, resource or digital service
     * @param crew index of the crew, −1 without one
     * @param start hours
     * @param end hours
     */
    public record Task(Kind kind, int subject, int crew, double start, double end) {}

    private final List<Task> tasks = new ArrayList<>();

    void add(Kind kind, int subject, int crew, double start, double end) {
        tasks.add(new Task(kind, subject, crew, start, end));
    }

    void clear() {
        tasks.clear();
    }

    /** The tasks, by start. */
    public List<Task> tasks() {
        return List.copyOf(tasks);
    }
}
