package eu.salvus.simulation.recovery;

import eu.salvus.mal.graph.TimeQueue;

/** What will happen to tasks in one run, by time in hours. */
final class RecoveryEvents {

    /** A resource's task may begin once nothing it waits for is out; or, past the last task, a crew begins its day. */
    static final int READY = 0;
    /** A crew has done a task. */
    static final int DONE = 1;
    /** A resource is back. */
    static final int BACK = 2;

    private final TimeQueue queue = new TimeQueue();

    void clear() {
        queue.clear();
    }

    /** What is to happen at an infinite time never happens. */
    void add(double time, int task, int kind) {
        if (time < Double.POSITIVE_INFINITY) {
            queue.add(time, task << 2 | kind);
        }
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** When the next one happens; infinite if there is none. */
    double next() {
        return queue.least();
    }

    int take() {
        return queue.take();
    }

    static int task(int event) {
        return event >>> 2;
    }

    static int kind(int event) {
        return event & 3;
    }
}
