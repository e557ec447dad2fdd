package eu.salvus.benchmark.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** When which hospital had stored one revision of an advisory, and how many were alerted by it. */
final class Heard {

    private static final double NANOS = 1e9;

    private final AtomicLongArray storedAt;
    private final CountDownLatch left;
    private final AtomicInteger alerted = new AtomicInteger();
    private volatile long publishedAt;

    Heard(int hospitals, int expected) {
        this.storedAt = new AtomicLongArray(hospitals);
        this.left = new CountDownLatch(expected);
    }

    /** It is about to be published. */
    void published(long now) {
        publishedAt = now;
    }

    /** A hospital has stored it. */
    void stored(int hospital, long now, boolean alert) {
        if (alert) {
            alerted.incrementAndGet();
        }
        if (storedAt.compareAndSet(hospital, 0, now)) {
            left.countDown();
        }
    }

    /** Waits for all that were expected; false when the patience ended first. */
    boolean await(Duration patience) throws InterruptedException {
        return left.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many have not stored it yet. */
    long missing() {
        return left.getCount();
    }

    /** How many hospitals it raised an alert in. */
    int alerted() {
        return alerted.get();
    }

    /** Keeps for each hospital the later of what was there and the seconds from publication until this was stored. */
    void latest(double[] seconds) {
        for (int hospital = 0; hospital < seconds.length; hospital++) {
            seconds[hospital] = Math.max(seconds[hospital], (storedAt.get(hospital) - publishedAt) / NANOS);
        }
    }
}
