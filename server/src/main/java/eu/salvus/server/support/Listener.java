package eu.salvus.server.support;

import eu.salvus.warning.taxii.Micros;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Somebody who listens to the bell. However often it rang while they were slow, each collection is told once, by its last time. */
final class Listener implements AutoCloseable {

    private final Predicate<UUID> hears;
    private final Consumer<Listener> leave;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rang = lock.newCondition();
    private final Map<UUID, Instant> waiting = new LinkedHashMap<>();
    private boolean over;

    Listener(Predicate<UUID> hears, Consumer<Listener> leave) {
        this.hears = hears;
        this.leave = leave;
    }

    /** Tells of a collection, unless it is none of theirs. */
    void ring(UUID collection, Instant last) {
        if (hears.test(collection)) {
            lock.lock();
            try {
                waiting.merge(collection, last, (one, other) -> one.isAfter(other) ? one : other);
                rang.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    /** What rang since it was asked, as server-sent events; after a time without any, a sign of life. */
    String next(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (waiting.isEmpty() && !over && nanos > 0) {
                nanos = rang.awaitNanos(nanos);
            }
            StringBuilder events = new StringBuilder();
            waiting.forEach((collection, last) -> events.append("event: added\ndata: {\"collection\":\"")
                    .append(collection)
                    .append("\",\"added\":\"")
                    .append(Micros.text(last))
                    .append("\"}\n\n"));
            waiting.clear();
            return events.isEmpty() ? ": alive\n\n" : events.toString();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing will ring any more. */
    boolean isOver() {
        lock.lock();
        try {
            return over;
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            over = true;
            rang.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        leave.accept(this);
    }
}
