package eu.salvus.server.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is on the way, by channel and organisation: in each lane a few at most, so that no lane waits for another, and of each channel no more than the
 * other side and this machine bear, with some places left for what cannot wait.
 */
final class Lanes {

    /** Of each channel a fourth of the places is left for what cannot wait. */
    private static final int RESERVED = 4;

    private final int most;
    private final Map<Channel, List<Messages.Message>> waiting = new EnumMap<>(Channel.class);
    private final Map<Channel, Integer> together = new EnumMap<>(Channel.class);
    private final Map<Lane, Integer> busy = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();

    /** Lanes with so many places each. */
    Lanes(int most) {
        this.most = most;
    }

    private record Lane(Channel channel, UUID organisation) {

        static Lane of(Messages.Message message) {
            return new Lane(message.channel(), message.organisation());
        }
    }

    /** What waits for a channel now, in the order in which it is to go; it takes the place of what waited so far. */
    void offer(Channel channel, List<Messages.Message> due) {
        lock.lock();
        try {
            waiting.put(channel, new ArrayList<>(due));
        } finally {
            lock.unlock();
        }
    }

    /** The first that finds a place, which it then has; null when none does. */
    Messages.@Nullable Message next(Channel channel) {
        lock.lock();
        try {
            int there = together.getOrDefault(channel, 0);
            int calm = channel.together() - channel.together() / RESERVED;
            Iterator<Messages.Message> all =
                    waiting.getOrDefault(channel, List.of()).iterator();
            while (there < channel.together() && all.hasNext()) {
                Messages.Message message = all.next();
                int beside = busy.getOrDefault(Lane.of(message), 0);
                if (beside < most && (there < calm || message.urgent())) {
                    all.remove();
                    busy.put(Lane.of(message), beside + 1);
                    together.put(channel, there + 1);
                    return message;
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the place of one back. */
    void leave(Messages.Message message) {
        lock.lock();
        try {
            busy.computeIfPresent(Lane.of(message), (same, there) -> there == 1 ? null : there - 1);
            together.merge(message.channel(), -1, Integer::sum);
            if (busy.isEmpty()) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Begins nothing more of what waits, and waits until nothing is on the way, for some time at most. */
    void close(Duration patience) {
        lock.lock();
        try {
            waiting.clear();
        } finally {
            lock.unlock();
        }
        await(patience);
    }

    /** Waits until nothing is on the way, for some time at most. */
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
