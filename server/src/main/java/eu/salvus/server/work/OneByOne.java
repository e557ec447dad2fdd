package eu.salvus.server.work;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * What takes seconds of a core while somebody waits for the answer: one at a time, and whoever asks meanwhile waits, in their order. An
 * organisation may have some of them waiting: nobody fills the line for all without end.
 */
public final class OneByOne {

    private static final int TOO_MANY = 429;

    private final int most;
    private final Semaphore one = new Semaphore(1, true);
    private final Map<UUID, Integer> inLine = new HashMap<>();

    /**
     * A line.
     *
     * @param most how many of one organisation may be in it
     */
    public OneByOne(int most) {
        this.most = most;
    }

    /**
     * Waits for its turn, and does it.
     *
     * @throws RefusedException {@code busy}, when the caller's organisation has enough of them in line
     */
    public <T> T of(Caller caller, Supplier<T> work) {
        enter(caller.organisation());
        try {
            one.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                one.release();
            }
        } finally {
            leave(caller.organisation());
        }
    }

    private void enter(UUID organisation) {
        synchronized (inLine) {
            int already = inLine.getOrDefault(organisation, 0);
            if (already >= most) {
                throw new RefusedException(TOO_MANY, "busy");
            }
            inLine.put(organisation, already + 1);
        }
    }

    private void leave(UUID organisation) {
        synchronized (inLine) {
            inLine.computeIfPresent(organisation, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
