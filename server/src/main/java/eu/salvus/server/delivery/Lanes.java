package eu.salvus.server.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Who is on the way, by channel and organisation: in each lane a few at most, and no lane waits for another. */
final class Lanes {

    private final int most;
    private final Map<Lane, Integer> busy = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();

    Lanes(int most) {
        this.most = most;
    }

    /** A lane. */
    record Lane(Channel channel, UUID organisation) {}

    /** Takes a place in a lane; false when it is full. */
    boolean enter(Lane lane) {
        lock.lock();
        try {
            int there = busy.getOrDefault(lane, 0);
            if (there >= most) {
                return false;
            }
            busy.put(lane, there + 1);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Gives a place back. */
    void leave(Lane lane) {
        lock.lock();
        try {
            busy.computeIfPresent(lane, (same, there) -> there == 1 ? null : there - 1);
            if (busy.isEmpty()) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nobody is on the way, for some time at most. */
    void await(Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!busy.isEmpty() && left > 0) {
                left = empty.awaitNanos(left);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
